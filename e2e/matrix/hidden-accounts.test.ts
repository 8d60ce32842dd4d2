import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MachinePerson } from './machine-person.ts';
import { enters, leaveTheStage, setTheStage, strays } from './machine-stage.ts';
import type { Row } from './rows.ts';

setTheStage();
// A new code opens at the same second for both.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));
afterEach(() => void vi.useRealTimers());

const row = (method: Row['method']): Row => ({ method, status: 'confirmed', pool: 'off', second: 'none' });

/** Somebody of that name, whose password is another one, and who has an email alone, as it seems of anybody with such a name. */
async function errs(method: Row['method']): Promise<MachinePerson> {
  const person = await enters(row(method));
  const { sandbox: { admin }, username } = person;
  await admin.setPassword({ username, password: 'Another-horse-9' });
  admin.updateUser({ username, attributes: { phone_number_verified: 'false' } });
  return person;
}

/** All that a screen is drawn from. Of an error it knows the code. */
const shownTo = async (person: MachinePerson) => {
  const state = await person.asked();
  return { ...state, error: state.error?.code };
};

/** All screens on the way to a complaint, and what was asked of the service for them. */
async function wayOf(person: MachinePerson, begins = async () => person.answers(await person.asked())) {
  const { sandbox } = person;
  sandbox.requests.clear();
  await begins();
  const screens = [await shownTo(person)];
  while (screens.at(-1)?.error === undefined) {
    await person.answers(person.store.getState());
    screens.push(await shownTo(person));
  }
  const requests = sandbox.requests.list().map(({ operation, detail, status, error }) => ({ operation, detail, status, error }));
  await leaveTheStage();
  return { screens, requests };
}

test.each(['password', 'plain-password', 'choice-of-password', 'custom-with-password'] as const)(
  '%s: nobody of that name sees what somebody sees whose password is wrong',
  async (method) => {
    const nobody = await wayOf(strays(row(method)));
    const somebody = await wayOf(await errs(method));
    expect(somebody).toEqual(nobody);
    expect(somebody.screens.at(-1)).toMatchObject({ error: 'wrong_credentials' });
  },
);

test('a passkey: nobody of that name has the choice of somebody without one', async () => {
  const wayIn = (person: MachinePerson) => wayOf(person, async () => {
    person.store.send({ type: 'credentials.submit', username: person.username, preferredFactor: 'WEB_AUTHN', flow: 'USER_AUTH' });
  });
  const nobody = await wayIn(strays(row('choice-of-password')));
  const somebody = await wayIn(await errs('choice-of-password'));
  expect(somebody).toEqual(nobody);
  expect(nobody.screens[0]).toMatchObject({ screen: 'choose-factor', step: { available: ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP'] } });
});
