import type { Page } from '@playwright/test';
import type { Fault, Sandbox } from '@foyer/sandbox';
import { makeUser } from './arrange.ts';
import { expect, type MatrixPage, test, wasHere } from './matrix-page.ts';
import type { Row } from './rows.ts';

interface Trouble {
  readonly name: string;
  /** Without it, the network is gone when the call is made. */
  readonly fault?: Fault;
  /** Without it, that depends on the call. */
  readonly says?: RegExp;
  /** Nothing fails: the screen says that it takes longer than usual, and it comes. */
  readonly isSlow?: boolean;
  /** The service has done what it was asked for, and may be asked again by the client. */
  readonly isDone?: boolean;
}

const NOTHING = /^$/;
const OFFLINE = /^You’re offline\./;

/** What a call may be in, and what the person reads of it. */
const troubles: readonly Trouble[] = [
  { name: 'is throttled', fault: { kind: 'throttle' }, says: /^Too many requests\./ },
  { name: 'meets a service that fails', fault: { kind: 'server-error' }, says: /^The service isn’t answering\./ },
  { name: 'gets lost', fault: { kind: 'drop', when: 'before' }, says: OFFLINE },
  { name: 'is refused', fault: { kind: 'error', name: 'NotAuthorizedException' } },
  { name: 'takes long', fault: { kind: 'latency', milliseconds: 5_000 }, isSlow: true },
  { name: 'loses its answer', fault: { kind: 'drop', when: 'after', times: 1 }, isDone: true },
  { name: 'has no network' },
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
  /** What is said where it was done and its answer is lost. @default nothing: the client asks once more */
  readonly lost?: RegExp;
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
    refused: PROVIDER, says: PROVIDER, lost: PROVIDER,
  },
];

/** What the person reads of a call in trouble. */
function toldOf({ fault, says, isSlow, isDone }: Trouble, call: Call): RegExp {
  if (isSlow) return NOTHING;
  if (isDone) return call.lost ?? NOTHING;
  return fault ? (call.says ?? says ?? call.refused) : OFFLINE;
}

/** Lets each such call be in trouble, and answers with what ends that. */
async function befalls(page: Page, sandbox: Sandbox, { fault }: Trouble, operation: string): Promise<() => Promise<void>> {
  if (fault) {
    const mend = sandbox.faults.add({ ...fault, operations: [operation] });
    return async () => mend();
  }
  const context = page.context();
  const isCall = (target: string | undefined, address: string) =>
    target?.endsWith(`.${operation}`) ?? address.endsWith(`/oauth2/${operation.toLowerCase()}`);
  await page.route(/amazonaws\.com|amazoncognito\.com/, async (route) => {
    if (!isCall(route.request().headers()['x-amz-target'], route.request().url())) return route.continue();
    await context.setOffline(true);
    return route.abort('internetdisconnected');
  });
  return async () => {
    await page.unrouteAll();
    await context.setOffline(false);
  };
}

/** The trouble in which `npm test` tries each call: what is told of the network is told on a screen. The last is the look for passkeys. */
const tried = ['gets lost', 'meets a service that fails', 'has no network', 'is throttled', 'takes long', 'loses its answer', 'is refused'];

/** `npm test` tries each call with one trouble, and each trouble with one call; `npm run matrix` all with all. */
const isTried = (call: number, trouble: Trouble) => process.env['FOYER_MATRIX'] === 'all' || tried[call] === trouble.name;

async function comesTo({ arrives, becomes, ...matrix }: MatrixPage, { row: flow, screen, settlesIn = false }: Call, make: () => Promise<void>) {
  await becomes(flow);
  await make();
  if (!settlesIn && flow.method !== 'social') await wasHere({ arrives, becomes, ...matrix }, flow);
  const person = await arrives(flow, settlesIn);
  expect(await person.getsIn(screen)).toMatchObject({ screen, alert: '' });
  return person;
}

for (const [which, call] of calls.entries()) {
  for (const trouble of troubles) {
    if (!isTried(which, trouble)) continue;
    test(`${call.name} that ${trouble.name} is told, and is gone on from`, async ({ matrix, sandbox }) => {
      const person = await comesTo(matrix, call, () => makeUser(sandbox, call.row));
      const ends = await befalls(matrix.page, sandbox, trouble, call.operation);
      await person.sends(call.screen);
      if (trouble.isSlow) await expect(matrix.page.getByText('Still trying. This takes longer than usual.')).toBeVisible();
      const told = await person.seesAfter(call.screen);
      await ends();
      expect(told.alert).toMatch(toldOf(trouble, call));
      expect(await person.goesOn(told)).toEqual({ screen: 'app', alert: '' });
      expect(await matrix.secretsOf(person)).toEqual([]);
      expect(matrix.complaints.splice(0)).toEqual([]);
    });
  }
}

for (const trouble of troubles) {
  if (!isTried(calls.length, trouble)) continue;
  test(`whoever is in is not kept out where the look for their passkeys ${trouble.name}`, async ({ matrix, sandbox }) => {
    await matrix.becomes(row('passkey'));
    await makeUser(sandbox, row('passkey'));
    const person = await matrix.arrives(row('passkey'), true);
    const asked = matrix.page.waitForRequest((request) => request.headers()['x-amz-target']?.endsWith('.ListWebAuthnCredentials') === true);
    const ends = await befalls(matrix.page, sandbox, trouble, 'ListWebAuthnCredentials');
    const end = await person.getsIn(trouble.isDone || trouble.isSlow ? 'passkey-prompt' : undefined);
    await asked;
    await ends();
    expect(await person.goesOn(end)).toEqual({ screen: 'app', alert: '' });
    expect(await matrix.secretsOf(person)).toEqual([]);
    expect(matrix.complaints.splice(0)).toEqual([]);
  });
}
