import '@foyer/theme/styles';
import { Authenticator } from '@foyer/ui-react';
import { createMemoryAuth, type MemoryAuthOptions } from '@foyer/state-machines/memory';
import { render } from '@testing-library/react';
import { StrictMode, type ReactElement } from 'react';
import { ana } from '../authenticator/mount-authenticator.spec.tsx';

/** Draws an app that was written for Amplify UI, on a backend in memory where Ana has an account. */
export const mountApp = (app: ReactElement, options: MemoryAuthOptions = {}) => {
  const backend = createMemoryAuth({ users: [ana], ...options });
  const view = render(<StrictMode><Authenticator.Provider backend={backend}>{app}</Authenticator.Provider></StrictMode>);
  return { ...view, handle: backend.handle };
};
