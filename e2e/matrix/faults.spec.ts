import type { Fault } from '@foyer/sandbox';
import { makeUser } from './arrange.ts';
import { expect, test } from './matrix-page.ts';
import { nameOf, type Row } from './rows.ts';

interface Trouble {
  readonly fault: Fault;
  readonly says: string | RegExp;
}

const throttled: Trouble = { fault: { kind: 'throttle' }, says: 'Too many requests.' };
const failing: Trouble = { fault: { kind: 'server-error' }, says: 'The service isn’t answering.' };
const dropped: Trouble = { fault: { kind: 'drop', when: 'before' }, says: 'You’re offline. What you typed is kept' };
const over: Trouble = { fault: { kind: 'error', name: 'NotAuthorizedException' }, says: 'This was closed for your safety.' };
const tooOld: Trouble = { fault: { kind: 'error', name: 'ExpiredCodeException' }, says: 'This code has expired.' };

const row = (method: Row['method'], status: Row['status'] = 'confirmed', pool: Row['pool'] = 'off', second: Row['second'] = 'none'): Row =>
  ({ method, status, pool, second });

/** Each flow with one kind of trouble, and each kind in several flows; `faults.test.ts` has every call of every flow with every kind. */
const cases: readonly (readonly [flow: Row, screen: string, trouble: Trouble, name: string])[] = [
  [row('password'), 'sign-in', throttled, 'is throttled'],
  [row('sign-up', 'new'), 'sign-up', dropped, 'gets lost'],
  [row('sign-up', 'new'), 'confirm-sign-up', tooOld, 'has a code that is too old'],
  [row('password', 'reset-required'), 'confirm-reset', failing, 'meets a service that fails'],
  [row('password', 'invited-incomplete'), 'new-password', over, 'comes too late'],
  [row('password', 'confirmed', 'optional', 'several'), 'choose-mfa', throttled, 'is throttled'],
  [row('password', 'confirmed', 'optional', 'email'), 'code', over, 'comes too late'],
  [row('password', 'confirmed', 'required', 'sets-up-totp'), 'totp-setup', dropped, 'gets lost'],
  [row('password', 'confirmed', 'required', 'sets-up-email'), 'email-setup', failing, 'meets a service that fails'],
  [row('email-code'), 'code', tooOld, 'has a code that is too old'],
  [row('choice-of-code'), 'choose-factor', failing, 'meets a service that fails'],
  [row('choice-of-password'), 'password', dropped, 'gets lost'],
  [row('custom'), 'custom', throttled, 'is throttled'],
  [row('sign-up', 'new-let-in'), 'confirm-contact', tooOld, 'has a code that is too old'],
];

for (const [flow, screen, { fault, says }, name] of cases) {
  test(`${nameOf(flow)}: an answer to ${screen} that ${name} is told, and is gone on from`, async ({ matrix, sandbox }) => {
    await matrix.becomes(flow);
    await makeUser(sandbox, flow);
    const person = await matrix.arrives(flow);
    expect(await person.getsIn(screen)).toMatchObject({ screen, alert: '' });
    const mend = sandbox.faults.add(fault);
    await person.sends(screen);
    const told = await person.isTold(screen);
    mend();
    expect(told.alert).toMatch(says);
    expect(await person.goesOn(told)).toEqual({ screen: 'app', alert: '' });
    expect(await matrix.secretsOf(person)).toEqual([]);
    expect(matrix.complaints.splice(0)).toEqual([]);
  });
}

test('an answer that takes long says so, and comes', async ({ matrix, sandbox }) => {
  const flow = row('password', 'confirmed', 'optional', 'email');
  await matrix.becomes(flow);
  await makeUser(sandbox, flow);
  const person = await matrix.arrives(flow);
  await person.getsIn('code');
  const mend = sandbox.faults.add({ kind: 'latency', milliseconds: 5_000 });
  await person.sends('code');
  await expect(matrix.page.getByText('Still trying. This takes longer than usual.')).toBeVisible();
  mend();
  expect(await person.seesAfter('code')).toEqual({ screen: 'app', alert: '' });
  expect(await matrix.secretsOf(person)).toEqual([]);
});

test('without a network each screen says so, keeps what was typed, and goes on after it', async ({ matrix, sandbox }) => {
  const flow = row('password', 'confirmed', 'optional', 'several');
  await matrix.becomes(flow);
  await makeUser(sandbox, flow);
  const person = await matrix.arrives(flow);
  const context = matrix.page.context();
  let shown = await person.getsIn('sign-in');
  while (shown.screen !== 'app') {
    const { screen } = shown;
    await context.setOffline(true);
    await person.sends(screen);
    const told = await person.isTold(screen);
    const isChosenThere = screen === 'choose-mfa';
    expect(told).toMatchObject({ screen, alert: expect.stringContaining(isChosenThere ? 'You can go on once' : 'What you typed is kept') });
    await context.setOffline(false);
    await expect(matrix.page.getByText('You’re offline. What you type here is kept.')).toBeHidden();
    await person.sends(screen);
    shown = await person.seesAfter(screen);
    expect(shown.alert, screen).toBe('');
  }
  expect(await matrix.secretsOf(person)).toEqual([]);
  expect(matrix.complaints.splice(0)).toEqual([]);
});
