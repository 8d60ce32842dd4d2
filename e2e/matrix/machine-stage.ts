import { authenticatorMachine, type AuthPort, createAuthenticatorStore, provingPort } from '@foyer/state-machines';
import { createAmplifyAuth } from '@foyer/state-machines/amplify';
import { secretsScan } from '@foyer/state-machines/testing';
import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { createActor } from 'xstate';
import { becomes, isPasswordless, makeUser, poolOf, returns, usernameOf } from './arrange.ts';
import { showing } from '../scan-secrets.ts';
import { MachinePerson } from './machine-person.ts';
import type { Row } from './rows.ts';

let sandbox: Sandbox;
/** One for the page, as in an app: each hears of the session as long as the page lives. */
const auth = createAmplifyAuth();
const onStage = new Set<{ stop(): unknown }>();
/** All that an inspector of the machines on stage sees: every text holds the empty one. */
let seen = secretsScan('');

/** Machines and the real client before one sandbox, for all the rows of a file. */
export function setTheStage(): void {
  beforeAll(async () => {
    // It warns of an endpoint that is not Amazon's.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    // The client asks the browser for the device's name before it confirms one.
    vi.stubGlobal('navigator', { userAgent: 'Difference Engine', platform: 'brass' });
    sandbox = await createSandbox({ ephemeral: true });
  });
  afterEach(leaveTheStage);
  afterAll(() => sandbox.close());
}

/** Nobody is signed in any more, and nobody is known. */
export async function leaveTheStage(): Promise<void> {
  for (const actor of onStage) actor.stop();
  onStage.clear();
  seen = secretsScan('');
  await signOut();
  sandbox.admin.reset();
}

const configure = (row: Row) => {
  const { replaceSettings, userPoolId, clientId, identityPoolId } = sandbox.pool('main');
  replaceSettings(poolOf(row));
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url,
        identityPoolId, identityPoolEndpoint: sandbox.url,
        ...(isPasswordless(row) && { passwordless: { emailOtpEnabled: true, smsOtpEnabled: true, webAuthn: { relyingPartyId: 'localhost', userVerification: 'preferred' } } }),
      },
    },
  });
};

interface Arrival {
  readonly carry?: { readonly username: string };
  readonly remembers?: boolean;
  /** It is known that nobody is signed in; else the machines ask. @default true */
  readonly isKnown?: boolean;
}

/** The machines over a port, and somebody before them. */
const before = (port: AuthPort, row: Row, { carry, remembers = false, isKnown = true }: Arrival = {}) => {
  const initialScreen = row.method.startsWith('sign-up') ? 'sign-up' : 'sign-in';
  const actor = createActor(authenticatorMachine, {
    input: { port, initialSession: isKnown ? null : undefined, initialScreen, carry },
    inspect: seen.inspect,
  });
  const store = createAuthenticatorStore(actor);
  actor.start();
  onStage.add(actor);
  return new MachinePerson(store, sandbox, row, usernameOf(row), remembers);
};

const arrives = (row: Row, remembers = false): MachinePerson => before(auth, row, { remembers });

/** The person of a row, before the first screen. */
export async function enters(row: Row): Promise<MachinePerson> {
  configure(row);
  await makeUser(sandbox, row);
  if (returns(row)) {
    await arrives({ ...row, status: 'confirmed', second: 'totp' }, row.second === 'remembered-device').getsIn();
    await signOut();
    becomes(sandbox, row);
  }
  return arrives(row);
}

/** Somebody whom the pool of a row does not know. */
export function strays(row: Row): MachinePerson {
  configure(row);
  return arrives(row);
}

/** The person of a row, who is in, and is asked to prove it once more. */
export async function proves(row: Row): Promise<MachinePerson> {
  const { user } = await (await enters(row)).getsIn();
  if (!user) throw new Error(`${row.method} has led nobody in.`);
  return before(provingPort(auth, user), row, { carry: { username: usernameOf(row) } });
}

/** Somebody opens the page again, with the session that they left. */
export const comesBack = (row: Row): MachinePerson => before(auth, row, { isKnown: false });

/** Where machines show something that their person has typed as a password, a code or an answer, or a token that came of it. */
export async function secretsOf({ store, typed }: MachinePerson): Promise<readonly string[]> {
  const { tokens } = await fetchAuthSession();
  const secrets = [...typed, ...[tokens?.accessToken, tokens?.idToken].flatMap((token) => token?.toString() ?? [])];
  const texts = seen.find(store.getState());
  if (texts.length < 2) throw new Error('The inspector saw nothing, so the scan proves nothing.');
  return texts.filter(showing(secrets));
}
