import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

test('somebody who never confirmed signs in, is sent a code, and gets in, by the keyboard alone', async ({ page, person, openScenario }) => {
  await openScenario('email');
  await person.signsUp(ann);
  await page.reload();

  await person.signsInByKeyboard(ann);
  await person.seesHeading('Confirm your account');
  await person.answersByKeyboard('Code', await person.readsCode(ann, 'resend'));
  await person.seesNews('Your account is confirmed. Sign in to go on.');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await person.answersByKeyboard('Password', ann.password);
  await person.seesApp();
});

test('who goes back from the code is at the sign-in, with the email still there', async ({ person, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann, 'UNCONFIRMED');
  await person.signsIn(ann);
  await person.seesHeading('Confirm your account');

  await person.presses('Back');
  await person.seesSignIn();
  await expect(person.field('Email')).toHaveValue(ann.typed);
});
