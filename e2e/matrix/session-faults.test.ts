import { createAmplifyAuth } from '@foyer/state-machines/amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MachinePerson } from './machine-person.ts';
import { comesBack, enters, leaveTheStage, proves, setTheStage } from './machine-stage.ts';
import { nameOf, type Row } from './rows.ts';
import { goesOn, hurryTheClient, troubles, waitsSlowly } from './troubles.ts';

setTheStage();
hurryTheClient();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const known: Row = { method: 'password', status: 'confirmed', pool: 'off', second: 'none' };
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

const isIn = async (): Promise<MachinePerson> => {
  const person = await enters(known);
  expect(await person.getsIn()).toMatchObject({ status: 'signedIn' });
  return person;
};

/** What does not come through, and is well again later. */
const passing = troubles.filter(({ name }) => /too much to do|that fails|lost request/.test(name));
/** What comes after all. */
const late = troubles.filter(({ isSlow }) => isSlow);

test.each(passing)('a session that is looked up in $name is told, and is there with the next try', async ({ fault, told }) => {
  const { sandbox } = await isIn();
  later(2 * 3_600);
  const mend = sandbox.faults.add(fault);
  const person = comesBack(known);
  const state = await person.asked();
  expect(state).toMatchObject({ status: 'restoreFailed', screen: 'restore-failed' });
  expect(told).toContain(state.error?.code);
  mend();
  person.store.send({ type: 'session.restore' });
  expect(await person.asked()).toMatchObject({ status: 'signedIn', error: null });
});

test.each(late)('a session that is looked up in $name says so, and comes', async ({ fault }) => {
  const { sandbox } = await isIn();
  later(2 * 3_600);
  sandbox.faults.add(fault);
  const person = comesBack(known);
  const wasSlow = waitsSlowly(person.store);
  expect(await person.asked()).toMatchObject({ status: 'signedIn' });
  expect(wasSlow()).toBe(true);
});

test('a session that the server no longer knows leads to the sign-in', async () => {
  const { sandbox, username } = await isIn();
  later(2 * 3_600);
  sandbox.admin.expireSessions({ username });
  expect(await comesBack(known).asked()).toMatchObject({ status: 'signedOut', screen: 'sign-in', error: null });
});

test.each(troubles)('who signs out here in $name is out', async (trouble) => {
  const person = await isIn();
  person.sandbox.faults.add(trouble.fault);
  person.store.send({ type: 'session.signOut' });
  expect(await person.asked()).toMatchObject({ status: 'signedOut', screen: 'sign-in', error: null });
});

/** Whether the server still takes the tokens of a device. */
async function isServed(person: MachinePerson, token: string): Promise<boolean> {
  const { ok } = await fetch(person.sandbox.url, {
    method: 'POST',
    headers: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetUser', 'Content-Type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ AccessToken: token }),
  });
  return ok;
}

const tokenOfSession = async () => String((await fetchAuthSession()).tokens?.accessToken);

for (const operation of ['GetUser', 'GlobalSignOut']) {
  test.each(passing)(`who signs out everywhere, with $name in ${operation}, is told, still in, and out with the next try`, async ({ fault, told }) => {
    const person = await isIn();
    const token = await tokenOfSession();
    const mend = person.sandbox.faults.add({ ...fault, operations: [operation] });
    person.store.send({ type: 'session.signOut', everywhere: true });
    const state = await person.asked();
    expect(state).toMatchObject({ status: 'signedIn', screen: null });
    // aws-amplify keeps to itself why it could not end the sessions.
    expect(operation === 'GlobalSignOut' ? ['service_unavailable'] : told).toContain(state.error?.code);
    mend();
    expect(await isServed(person, token)).toBe(true);
    person.store.send({ type: 'session.signOut', everywhere: true });
    expect(await person.asked()).toMatchObject({ status: 'signedOut', screen: 'sign-in', error: null });
    expect(await isServed(person, token)).toBe(false);
  });
}

test('who signs out everywhere is out where only the answer is lost, and once the session is over', async () => {
  for (const fault of [{ kind: 'drop', when: 'after', times: 1 }, { kind: 'latency', milliseconds: 250 }] as const) {
    const person = await isIn();
    const token = await tokenOfSession();
    person.sandbox.faults.add({ ...fault, operations: ['GlobalSignOut'] });
    person.store.send({ type: 'session.signOut', everywhere: true });
    expect(await person.asked(), fault.kind).toMatchObject({ status: 'signedOut', screen: 'sign-in', error: null });
    expect(await isServed(person, token)).toBe(false);
    await leaveTheStage();
  }
  const person = await isIn();
  person.sandbox.admin.expireSessions({ username: person.username });
  person.store.send({ type: 'session.signOut', everywhere: true });
  expect(await person.asked()).toMatchObject({ status: 'signedOut', screen: 'sign-in' });
});

interface Resend {
  readonly name: string;
  readonly screen: string;
  readonly enters: () => Promise<MachinePerson>;
}

/** A code beside a password is sent again by a new sign-in alone: no call of Cognito's asks for another. */
const resends: readonly Resend[] = [
  ...([
    [{ method: 'sign-up', status: 'new', pool: 'off', second: 'none' }, 'confirm-sign-up'],
    [{ ...known, status: 'unconfirmed' }, 'confirm-sign-up'],
    [{ ...known, status: 'reset-required' }, 'confirm-reset'],
    [{ ...known, method: 'email-code' }, 'code'],
    [{ method: 'sign-up', status: 'new-let-in', pool: 'off', second: 'none' }, 'confirm-contact'],
  ] as const satisfies readonly (readonly [Row, string])[]).map(([row, screen]) => ({ name: nameOf(row), screen, enters: () => enters(row) })),
  { name: 'a fresh proof', screen: 'code', enters: () => proves({ ...known, method: 'email-code' }) },
];

/** Goes on until the code can be asked for once more. */
async function awaitsCode({ enters, screen }: Resend): Promise<MachinePerson> {
  const person = await enters();
  for (let state = await person.asked(); state.screen !== screen; state = await person.asked()) await person.answers(state);
  later(31);
  expect(person.store.can({ type: 'code.resend' })).toBe(true);
  person.sandbox.requests.clear();
  return person;
}

test.each(resends)('$name: another code that does not come is told, and is gone on from', { timeout: 120_000 }, async (resend) => {
  const first = await awaitsCode(resend);
  first.store.send({ type: 'code.resend' });
  expect(await first.asked()).toMatchObject({ screen: resend.screen, error: null });
  const operations = new Set(first.sandbox.requests.list().map(({ operation }) => operation));
  expect(operations.size).toBeGreaterThan(0);
  await leaveTheStage();
  for (const operation of operations) {
    for (const trouble of troubles) {
      const person = await awaitsCode(resend);
      const mend = person.sandbox.faults.add({ ...trouble.fault, operations: [operation] });
      const wasSlow = waitsSlowly(person.store);
      person.store.send({ type: 'code.resend' });
      const state = await person.asked();
      mend();
      const where = `${trouble.name} in ${operation}: ${state.screen} says ${state.error?.code}`;
      expect(trouble.told, where).toContain(state.error?.code);
      if (trouble.isSlow) expect(wasSlow(), where).toBe(true);
      expect(await goesOn(person, state), where).toMatchObject({ status: 'signedIn' });
      await leaveTheStage();
    }
  }
});

test.each(passing)('the passkeys of a person, asked for in $name, are told of, and are there with the next try', async ({ fault, told }) => {
  const person = await isIn();
  const port = createAmplifyAuth();
  const { signal } = new AbortController();
  const mend = person.sandbox.faults.add(fault);
  for (const ask of [() => port.passkeys(signal), () => port.deletePasskey({ id: 'laptop' }, signal)]) {
    expect(told).toContain(await ask().then(() => undefined, ({ code }) => code));
  }
  mend();
  expect(await port.passkeys(signal)).toEqual([]);
});
