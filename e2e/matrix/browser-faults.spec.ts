import type { Fault } from '@foyer/sandbox';
import { makeUser } from './arrange.ts';
import { expect, type MatrixPage, test, wasHere } from './matrix-page.ts';
import type { Row } from './rows.ts';

interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  /** Without it, that depends on the call. */
  readonly says?: RegExp;
}

/** What a call may be in, and what the person reads of it. */
const troubles: readonly Trouble[] = [
  { name: 'is throttled', fault: { kind: 'throttle' }, says: /^Too many requests\./ },
  { name: 'meets a service that fails', fault: { kind: 'server-error' }, says: /^The service isn’t answering\./ },
  { name: 'gets lost', fault: { kind: 'drop', when: 'before' }, says: /^You’re offline\./ },
  { name: 'is refused', fault: { kind: 'error', name: 'NotAuthorizedException' } },
];

interface Call {
  readonly name: string;
  readonly row: Row;
  readonly operation: string;
  /** Where the person is when they make the call. */
  readonly screen: string;
  /** A person who has a password, and comes to a passkey only now. */
  readonly settlesIn?: boolean;
  readonly refused: RegExp;
  /** What is said of every trouble, where the client does not tell one from another. */
  readonly says?: RegExp;
}

const row = (method: Row['method'], status: Row['status'] = 'confirmed'): Row => ({ method, status, pool: 'off', second: 'none' });

const CLOSED = /^This was closed for your safety/;
const WRONG = /^The sign-in details or the password are wrong/;
const UNAVAILABLE = /^This way to sign in isn’t available/;
const PROVIDER = /^Sign-in with that provider didn’t work\./;

/** The calls that a browser alone makes; `faults.test.ts` has the others. */
const calls: readonly Call[] = [
  { name: 'the start of a new passkey', row: row('passkey'), operation: 'StartWebAuthnRegistration', screen: 'passkey-prompt', settlesIn: true, refused: UNAVAILABLE },
  { name: 'the end of a new passkey', row: row('passkey'), operation: 'CompleteWebAuthnRegistration', screen: 'passkey-prompt', settlesIn: true, refused: UNAVAILABLE },
  { name: 'the call for a passkey', row: row('passkey'), operation: 'InitiateAuth', screen: 'sign-in', refused: WRONG },
  { name: 'the answer of a passkey', row: row('passkey'), operation: 'RespondToAuthChallenge', screen: 'sign-in', refused: WRONG },
  { name: 'the choice of a passkey', row: row('choice-of-passkey'), operation: 'RespondToAuthChallenge', screen: 'choose-factor', refused: CLOSED },
  {
    name: 'the exchange for tokens after a provider', row: row('social', 'new'), operation: 'Token', screen: 'sign-in',
    refused: PROVIDER, says: PROVIDER,
  },
];

/** `npm test` tries each call with one trouble, and each trouble with one call; `npm run matrix` all with all. */
const isTried = (call: number, trouble: number) => process.env['FOYER_MATRIX'] === 'all' || call % troubles.length === trouble;

async function comesTo({ arrives, becomes, ...matrix }: MatrixPage, { row: flow, screen, settlesIn = false }: Call, make: () => Promise<void>) {
  await becomes(flow);
  await make();
  if (!settlesIn && flow.method !== 'social') await wasHere({ arrives, becomes, ...matrix }, flow);
  const person = await arrives(flow, settlesIn);
  expect(await person.getsIn(screen)).toMatchObject({ screen, alert: '' });
  return person;
}

for (const [which, call] of calls.entries()) {
  for (const [kind, { name, fault, says }] of troubles.entries()) {
    if (!isTried(which, kind)) continue;
    test(`${call.name} that ${name} is told, and is gone on from`, async ({ matrix, sandbox }) => {
      const person = await comesTo(matrix, call, () => makeUser(sandbox, call.row));
      const mend = sandbox.faults.add({ ...fault, operations: [call.operation] });
      await person.sends(call.screen);
      const told = await person.seesAfter(call.screen);
      mend();
      expect(told.alert).toMatch(call.says ?? says ?? call.refused);
      expect(await person.goesOn(told)).toEqual({ screen: 'app', alert: '' });
      expect(matrix.complaints.splice(0)).toEqual([]);
    });
  }
}

for (const [kind, { name, fault }] of troubles.entries()) {
  if (!isTried(calls.length, kind)) continue;
  test(`whoever is in is not kept out where the look for their passkeys ${name}`, async ({ matrix, sandbox }) => {
    await matrix.becomes(row('passkey'));
    await makeUser(sandbox, row('passkey'));
    const person = await matrix.arrives(row('passkey'), true);
    sandbox.faults.add({ ...fault, operations: ['ListWebAuthnCredentials'] });
    expect(await person.getsIn()).toEqual({ screen: 'app', alert: '' });
    expect(sandbox.requests.list({ operation: 'ListWebAuthnCredentials' })).not.toEqual([]);
    expect(matrix.complaints.splice(0)).toEqual([]);
  });
}
