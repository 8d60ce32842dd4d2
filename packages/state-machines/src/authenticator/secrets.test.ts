import { expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import type { AuthPort, SignInStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { fakePort } from '../testing/fake-port.ts';
import { secretsScan } from '../testing/secrets-scan.ts';
import { fails, inTurn } from '../testing/visit.ts';
import { authenticatorMachine } from './authenticator.machine.ts';
import { createAuthenticatorStore, type ScreenEvent } from './authenticator-store.ts';
import type { Entrance } from './flow.ts';

const password = new Secret('canary-password');
const code = new Secret('canary-code');
const seed = new Secret('canary-seed');

interface Journey {
  readonly from: Entrance;
  readonly port: Partial<AuthPort>;
  readonly events: readonly ScreenEvent[];
}

const credentials = { type: 'credentials.submit', username: 'ann', password } as const;
const details = { type: 'sign-up.submit', username: 'ann', password, attributes: {} } as const;
const steps = (): Partial<AuthPort> => {
  const next = inTurn<SignInStep>(
    { kind: 'newPassword', missing: [] },
    { kind: 'totpSetup', secret: seed },
    { kind: 'code', channel: 'sms', destination: undefined },
    { kind: 'done' },
  );
  return { signIn: next, answer: next };
};

const journeys: Readonly<Record<string, Journey>> = {
  'a sign-in of many steps': {
    from: 'sign-in',
    port: steps(),
    events: [
      credentials,
      { type: 'answer.submit', response: password },
      { type: 'answer.submit', response: code },
      { type: 'code.submit', code },
    ],
  },
  'a sign-in that fails': { from: 'sign-in', port: { signIn: fails('wrong_credentials') }, events: [credentials] },
  'a sign-in that is left': {
    from: 'sign-in',
    port: steps(),
    events: [credentials, { type: 'flow.back' }, { type: 'screen.show', screen: 'sign-up' }],
  },
  'a sign-up': { from: 'sign-up', port: {}, events: [details, { type: 'code.submit', code }] },
  'a sign-up with a wrong code': {
    from: 'sign-up', port: { confirmSignUp: fails('code_mismatch') }, events: [details, { type: 'code.submit', code }],
  },
  'a new password': {
    from: 'forgot-password',
    port: {},
    events: [{ type: 'reset.request', username: 'ann' }, { type: 'reset.submit', code, newPassword: password }],
  },
};

it.each(Object.entries(journeys))('%s shows no secret, neither while a call is under way nor after it', async (_, { from, port, events }) => {
  const scan = secretsScan('canary-');
  const actor = createActor(authenticatorMachine, {
    input: { port: fakePort(port), initialSession: null, initialScreen: from },
    inspect: scan.inspect,
  }).start();
  const store = createAuthenticatorStore(actor);
  const found = () => scan.find(actor.getPersistedSnapshot(), actor.getSnapshot(), store.getState());

  for (const event of events) {
    await vi.waitFor(() => expect(store.can(event)).toBe(true));
    store.send(event);
    expect(found()).toEqual([]);
  }
  await vi.waitFor(() => expect(store.getState().busy).toBe(false));
  expect(found()).toEqual([]);
  actor.stop();
});

it('would find one that is not wrapped', () => {
  const scan = secretsScan('canary-');
  const actor = createActor(authenticatorMachine, {
    input: { port: fakePort(), initialSession: null, carry: { username: 'canary-username' } },
    inspect: scan.inspect,
  }).start();
  expect(scan.find().length).toBeGreaterThan(0);
  expect(scan.find(actor.getPersistedSnapshot()).length).toBeGreaterThan(scan.find().length);
  actor.stop();
});
