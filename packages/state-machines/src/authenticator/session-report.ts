import type { SessionEvent } from '../ports/auth.ts';
import type { SessionReport } from './authenticator.protocol.ts';

/** What the port tells, as the machines are told it. */
export const reportOf = (event: SessionEvent): SessionReport => {
  switch (event.type) {
    case 'signedIn': return { type: 'session.signedIn', user: event.user, returnTo: event.returnTo };
    case 'redirectFailed': return { type: 'session.redirectFailed', error: event.error, returnTo: event.returnTo };
    case 'signedOut': return { type: 'session.signedOut' };
    case 'expired': return { type: 'session.expired' };
    default: return event satisfies never;
  }
};
