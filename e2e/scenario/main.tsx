import { Amplify } from 'aws-amplify';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Scenario } from './scenario.ts';
import { ScenarioPage } from './ScenarioPage.tsx';
import '@foyer/ui-react/styles.css';
import './scenario.css';

async function draw(root: HTMLElement): Promise<void> {
  const answer = await fetch('/scenario.json');
  const scenario: Scenario = await answer.json();
  Amplify.configure(scenario.outputs);
  const messages = scenario.props.locale === 'ar' ? (await import('@foyer/ui-react/locales/ar')).ar : undefined;
  createRoot(root).render(
    <StrictMode>
      <ScenarioPage scenario={scenario} messages={messages} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
// A window that has handed a provider's answer back is closing, and its calls would fail.
if (root && !window.closed) await draw(root);
