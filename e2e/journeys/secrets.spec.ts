import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';
import { scanSecrets } from '../scan-secrets.ts';

const canary = { ...ann, password: 'Canary-password-7', newPassword: 'Canary-replaced-8' };
const wrong = { ...canary, password: 'Canary-wrong-9' };

test('no password and no code shows anywhere after signing up', async ({ context, page, person, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await person.fillsInNewAccount(canary);
  await person.presses('Show Password');
  await person.presses('Create account');
  await person.seesHeading('Confirm your account');
  const code = await person.readsCode(canary, 'sign-up');
  await person.types('Code', code === '918273' ? '918274' : '918273');
  await person.presses('Confirm');
  await person.seesFieldError('Code', 'That code isn’t right.');
  await person.confirms(canary);
  await person.seesApp();
  expect(await scan.find(page, [canary.password, code, '918273'])).toEqual([]);
});

test('no password shows anywhere after signing in, also where it fails', async ({ context, page, person, sandbox, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await person.hasAccount(canary);
  await person.signsIn(wrong);
  await person.seesAlert('The sign-in details or the password are wrong.');

  const mend = sandbox.faults.add({ kind: 'server-error', operations: ['RespondToAuthChallenge'] });
  await person.signsIn(canary);
  await person.seesAlert('The service isn’t answering.');
  mend();
  await person.presses('Sign in');
  await person.seesApp();
  await person.presses('Sign out');
  await person.seesSignIn();
  expect(await scan.find(page, [canary.password, wrong.password])).toEqual([]);
});

test('no password and no code shows anywhere after a new password', async ({ context, page, person, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await person.hasAccount(canary);
  await person.asksForNewPassword(canary);
  const code = await person.readsCode(canary, 'reset');
  await person.fillsInNewPassword(canary);
  await person.presses('Change password');
  await person.seesNews('Your password is changed.');
  await person.types('Password', canary.newPassword);
  await person.presses('Sign in');
  await person.seesApp();
  expect(await scan.find(page, [canary.password, canary.newPassword, code])).toEqual([]);
});

test('the scan finds what shows', async ({ context, page, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await page.evaluate(() => {
    document.body.dataset['leak'] = 'canary-in-an-attribute';
    localStorage.setItem('leak', 'canary-in-storage');
    history.replaceState({}, '', '?leak=canary-in-the-address');
    console.info('canary-on-the-console');
    window.inspectMachines?.({ type: '@xstate.event', event: { type: 'leak', text: 'canary-in-an-event' } } as never);
  });
  const leaks = ['in-an-attribute', 'in-storage', 'in-the-address', 'on-the-console', 'in-an-event'];
  for (const leak of leaks) expect(await scan.find(page, [`canary-${leak}`]), leak).not.toEqual([]);
});
