import type { AuthenticatorState, AuthErrorCode } from '@foyer/state-machines';
import type { Fault } from '@foyer/sandbox';
import { beforeAll, expect, test, vi } from 'vitest';
import type { MachinePerson } from './machine-person.ts';
import { enters, leaveTheStage, setTheStage } from './machine-stage.ts';
import { nameOf, type Row } from './rows.ts';

setTheStage();

/** The client waits longer and longer before it tries again: here time runs forty times as fast for it. */
beforeAll(() => {
  const wait = setTimeout;
  vi.stubGlobal('setTimeout', (callback: () => void, milliseconds = 0, ...rest: []) => wait(callback, milliseconds / 40, ...rest));
});

/** One way through each flow. */
const flows: readonly Row[] = [
  { method: 'password', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'plain-password', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'password', status: 'unconfirmed', pool: 'off', second: 'none' },
  { method: 'password', status: 'reset-required', pool: 'off', second: 'none' },
  { method: 'password', status: 'invited-incomplete', pool: 'off', second: 'none' },
  { method: 'password', status: 'confirmed', pool: 'optional', second: 'several' },
  { method: 'password', status: 'confirmed', pool: 'optional', second: 'remembered-device' },
  { method: 'password', status: 'confirmed', pool: 'required', second: 'sets-up-one-of-several' },
  { method: 'password', status: 'confirmed', pool: 'required', second: 'sets-up-email' },
  { method: 'email-code', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'choice-of-password', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'choice-of-code', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'custom', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'custom-with-password', status: 'confirmed', pool: 'off', second: 'none' },
  { method: 'sign-up', status: 'new', pool: 'required', second: 'sets-up-totp' },
  { method: 'sign-up', status: 'new-let-in', pool: 'off', second: 'none' },
  { method: 'sign-up-by-email-code', status: 'new', pool: 'off', second: 'none' },
];

interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  /** What the person may be told. `undefined` where the call came through after all. */
  readonly told: readonly (AuthErrorCode | undefined)[];
}

const troubles: readonly Trouble[] = [
  { name: 'a service that has too much to do', fault: { kind: 'throttle' }, told: ['throttled'] },
  { name: 'a service that fails', fault: { kind: 'server-error' }, told: ['service_unavailable'] },
  { name: 'a lost request', fault: { kind: 'drop', when: 'before' }, told: ['offline'] },
  {
    // The client asks once more, for what has been done: an answer was given, a name is taken, a code is used up.
    name: 'a lost answer',
    fault: { kind: 'drop', when: 'after', times: 1 },
    told: [undefined, 'wrong_credentials', 'session_expired', 'username_taken', 'code_expired', 'code_mismatch'],
  },
  {
    name: 'a session that is over',
    fault: { kind: 'error', name: 'NotAuthorizedException' },
    // Before there is a session it is the refusal of a password, of a sign-up, of a change; who is confirmed cannot be again.
    told: ['session_expired', 'wrong_credentials', 'sign_up_closed', 'code_mismatch', 'code_delivery_failed', 'code_expired', undefined],
  },
  { name: 'a code that is too old', fault: { kind: 'error', name: 'ExpiredCodeException' }, told: ['code_expired'] },
];

/** Calls without which the person is in all the same: whether to ask for something more, and what a device is called. */
const quiet = new Set(['GetUser', 'UpdateDeviceStatus', 'ConfirmDevice']);
/** Credentials of the identity pool belong to no flow. */
const isOfFlow = (operation: string) => !/^Get(Id|CredentialsForIdentity)$/.test(operation);

interface Call {
  readonly screen: string;
  readonly operation: string;
}

const operationsOf = ({ sandbox }: MachinePerson) => new Set(sandbox.requests.list().map(({ operation }) => operation).filter(isOfFlow));

/** Each call that a flow makes, and the screen that it follows. */
async function callsOf(row: Row): Promise<readonly Call[]> {
  const person = await enters(row);
  const calls: Call[] = [];
  let state = await person.asked();
  while (state.screen !== null) {
    const { screen } = state;
    person.sandbox.requests.clear();
    await person.answers(state);
    state = await person.asked();
    for (const operation of operationsOf(person)) calls.push({ screen, operation });
  }
  return calls;
}

/** Goes on for as long as a person would; whoever is asked that often is going round in circles. */
async function goesOn(person: MachinePerson, from: AuthenticatorState): Promise<AuthenticatorState> {
  let state = from;
  for (let screens = 0; screens < 12 && state.screen !== null; screens += 1) {
    await person.answers(state);
    state = await person.asked();
  }
  return state;
}

async function meets(row: Row, { screen, operation }: Call, { fault }: Trouble) {
  const person = await enters(row);
  let state = await person.asked();
  while (state.screen !== screen) {
    await person.answers(state);
    state = await person.asked();
  }
  const mend = person.sandbox.faults.add({ ...fault, operations: [operation] });
  await person.answers(state);
  const told = await person.asked();
  mend();
  return { told, end: await goesOn(person, told) };
}

/** After the sign-up itself, the automatic sign-in may fail in silence: the news says that the account is there. */
const isAfterSignUp = ({ screen, operation }: Call) =>
  /^(sign-up|confirm-sign-up)$/.test(screen) && /^(InitiateAuth|RespondToAuthChallenge|AssociateSoftwareToken)$/.test(operation);

const known = new Set<string>();
/** `npm test` tries each call of a screen once; `npm run matrix` in each flow that makes it. */
const isTried = ({ screen, operation }: Call): boolean => {
  const call = `${operation} of ${screen}`;
  return process.env['FOYER_MATRIX'] === 'all' || (!known.has(call) && Boolean(known.add(call)));
};

test.each(flows.map((row) => ({ row, name: nameOf(row) })))('$name: each call that fails is told, and is gone on from', { timeout: 300_000 }, async ({ row }) => {
  const calls = (await callsOf(row)).filter(isTried);
  await leaveTheStage();
  for (const call of calls) {
    for (const trouble of troubles) {
      const { told, end } = await meets(row, call, trouble);
      const where = `${trouble.name} in ${call.operation} of ${call.screen}: ${told.screen} says ${told.error?.code ?? told.notice}`;
      const isSilent = quiet.has(call.operation) || isAfterSignUp(call);
      expect(isSilent ? [undefined] : trouble.told, where).toContain(told.error?.code);
      if (isAfterSignUp(call) && told.screen === 'sign-in') expect(told.notice, where).toMatch(/^account-/);
      expect(end, where).toMatchObject({ status: 'signedIn' });
      await leaveTheStage();
    }
  }
});
