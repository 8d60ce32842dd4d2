import { Amplify } from 'aws-amplify';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Scenario } from './scenario.ts';
import { ScenarioPage } from './ScenarioPage.tsx';
import '@foyer/ui-react/styles.css';
import './scenario.css';

const root = document.getElementById('root');
const answer = await fetch('/scenario.json');
const scenario: Scenario = await answer.json();
Amplify.configure(scenario.outputs);
const messages = scenario.props.locale === 'ar' ? (await import('@foyer/ui-react/locales/ar')).ar : undefined;

if (root) {
  createRoot(root).render(
    <StrictMode>
      <ScenarioPage scenario={scenario} messages={messages} />
    </StrictMode>,
  );
}
