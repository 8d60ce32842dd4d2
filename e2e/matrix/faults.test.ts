import { expect, test } from 'vitest';
import type { MachinePerson } from './machine-person.ts';
import { enters, leaveTheStage, proves, secretsOf, setTheStage } from './machine-stage.ts';
import { nameOf, type Row } from './rows.ts';
import { goesOn, hurryTheClient, type Trouble, troubles, waitsSlowly } from './troubles.ts';

setTheStage();
hurryTheClient();

/** One way through each flow. */
const rows: readonly Row[] = [
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

interface Flow {
  readonly name: string;
  /** The person before the first screen. */
  readonly enters: () => Promise<MachinePerson>;
}

const known: Row = { method: 'password', status: 'confirmed', pool: 'off', second: 'none' };

const flows: readonly Flow[] = [
  ...rows.map((row) => ({ name: nameOf(row), enters: () => enters(row) })),
  {
    name: 'a forgotten password',
    enters: async () => {
      const person = await enters(known);
      person.store.send({ type: 'screen.show', screen: 'forgot-password' });
      return person;
    },
  },
  ...([known, { ...known, pool: 'optional', second: 'email' }, { ...known, method: 'email-code' }] as const)
    .map((row: Row) => ({ name: `a fresh proof: ${nameOf(row)}`, enters: () => proves(row) })),
];

/** Calls without which the person is in all the same: whether to ask for something more, and what a device is called. */
const quiet = new Set(['GetUser', 'UpdateDeviceStatus', 'ConfirmDevice']);
/** Credentials of the identity pool belong to no flow. */
const isOfFlow = (operation: string) => !/^Get(Id|CredentialsForIdentity)$/.test(operation);

interface Call {
  /** How many screens come before: a flow may come by one again. */
  readonly after: number;
  readonly screen: string;
  readonly operation: string;
}

const operationsOf = ({ sandbox }: MachinePerson) => new Set(sandbox.requests.list().map(({ operation }) => operation).filter(isOfFlow));

/** Each call that a flow makes, and the screen that it follows. */
async function callsOf(flow: Flow): Promise<readonly Call[]> {
  const person = await flow.enters();
  const calls: Call[] = [];
  let state = await person.asked();
  for (let after = 0; state.screen !== null; after += 1) {
    const { screen } = state;
    person.sandbox.requests.clear();
    await person.answers(state);
    state = await person.asked();
    for (const operation of operationsOf(person)) calls.push({ after, screen, operation });
  }
  return calls;
}

async function meets(flow: Flow, { after, operation }: Call, { fault }: Trouble) {
  const person = await flow.enters();
  let state = await person.asked();
  for (let screens = 0; screens < after; screens += 1) {
    await person.answers(state);
    state = await person.asked();
  }
  const mend = person.sandbox.faults.add({ ...fault, operations: [operation] });
  const wasSlow = waitsSlowly(person.store);
  await person.answers(state);
  const told = await person.asked();
  mend();
  return { told, wasSlow: wasSlow(), end: await goesOn(person, told), secrets: await secretsOf(person) };
}

/** After the sign-up itself, the automatic sign-in may fail in silence: the news says that the account is there. */
const isAfterSignUp = ({ screen, operation }: Call) =>
  /^(sign-up|confirm-sign-up)$/.test(screen) && /^(InitiateAuth|RespondToAuthChallenge|AssociateSoftwareToken)$/.test(operation);

const tried = new Set<string>();
/** `npm test` tries each call of a screen once; `npm run matrix` in each flow that makes it. */
const isTried = (name: string, { screen, operation }: Call): boolean => {
  const call = `${operation} of ${screen}${name.startsWith('a fresh proof') ? ', once more' : ''}`;
  return process.env['FOYER_MATRIX'] === 'all' || (!tried.has(call) && Boolean(tried.add(call)));
};

test.each(flows)('$name: each call that fails is told, and is gone on from', { timeout: 300_000 }, async (flow) => {
  const calls = (await callsOf(flow)).filter((call) => isTried(flow.name, call));
  await leaveTheStage();
  for (const call of calls) {
    for (const trouble of troubles) {
      const { told, wasSlow, end, secrets } = await meets(flow, call, trouble);
      const where = `${trouble.name} in ${call.operation} of ${call.screen}: ${told.screen} says ${told.error?.code ?? told.notice}`;
      const isSilent = quiet.has(call.operation) || isAfterSignUp(call);
      expect(isSilent ? [undefined] : trouble.told, where).toContain(told.error?.code);
      if (trouble.isSlow) expect(wasSlow, where).toBe(true);
      if (isAfterSignUp(call) && told.screen === 'sign-in') expect(told.notice, where).toMatch(/^account-/);
      expect(end, where).toMatchObject({ status: 'signedIn' });
      expect(secrets, where).toEqual([]);
      await leaveTheStage();
    }
  }
});
