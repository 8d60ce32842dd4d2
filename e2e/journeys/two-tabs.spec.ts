import { ann } from '../accounts.ts';
import { Person } from '../person.ts';
import { test } from '../scenario-test.ts';

test('what happens in one tab happens in the other', async ({ context, sandbox, person, openScenario }) => {
  await person.hasAccount(ann);
  const address = await openScenario('email');
  const otherTab = await context.newPage();
  const there = new Person(otherTab, sandbox);
  await otherTab.goto(address);
  await there.seesSignIn();

  await test.step('who signs in here is in there', async () => {
    await person.signsIn(ann);
    await person.seesApp();
    await there.seesApp();
  });

  await test.step('who signs out there is out here', async () => {
    await there.presses('Sign out');
    await there.seesSignIn();
    await person.seesSignIn();
  });

  await test.step('and can sign in again in either', async () => {
    await there.signsIn(ann);
    await there.seesApp();
    await person.seesApp();
  });
});

test('a sign-up that waits for its code in one tab is not disturbed by the other', async ({ context, sandbox, person, openScenario }) => {
  const address = await openScenario('email');
  await person.signsUp(ann);
  const otherTab = await context.newPage();
  await otherTab.goto(address);
  await new Person(otherTab, sandbox).seesSignIn();
  await person.confirms(ann);
  await person.seesApp();
});
