import { Authenticator } from '@foyer/ui-react';
import { Amplify } from 'aws-amplify';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Scenario } from './scenario.ts';
import '@foyer/ui-react/styles.css';

const root = document.getElementById('root');
const answer = await fetch('/scenario.json');
const scenario: Scenario = await answer.json();
Amplify.configure(scenario.outputs);

if (root) {
  createRoot(root).render(
    <StrictMode>
      {Array.from({ length: scenario.count }, (_, index) => (
        <Authenticator key={index} {...scenario.props}>
          {({ signOut, user }) => (
            <main>
              <h1>Signed in</h1>
              <p data-testid="who">{user?.signInDetails?.loginId ?? user?.username}</p>
              <button type="button" onClick={signOut}>
                Sign out
              </button>
            </main>
          )}
        </Authenticator>
      ))}
    </StrictMode>,
  );
}
