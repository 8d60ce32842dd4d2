import { ann, type Account } from '../accounts.ts';
import { codeOf } from '../authenticator-app.ts';
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

test('no seed and no code shows anywhere but where it is read, also where the pairing is left', async ({ context, page, person, sandbox, openScenario }) => {
  const paired: Account = { ...canary, pool: 'totp' };
  const shown = page.locator('[data-foyer-part="totp-setup.key"]');
  const scan = await scanSecrets(context);
  await openScenario('totp');
  await person.hasAccount(paired);
  await person.signsIn(paired);
  const left = await shown.innerText();
  await person.presses('Back to sign in');
  await person.seesSignIn();
  await person.signsIn(paired);
  await expect(shown).not.toHaveText(left);
  const key = await shown.innerText();
  const code = codeOf(key.replaceAll(/\s/g, ''), sandbox.clock.now());
  await person.types('Code', code === '918273' ? '918274' : '918273');
  await person.presses('Confirm');
  await person.seesFieldError('Code', 'That code isn’t right.');
  await person.types('Code', code);
  await person.presses('Confirm');
  await person.seesApp();

  const seeds = [left, key].map((seed) => seed.replaceAll(/\s/g, ''));
  expect(await scan.find(page, [...seeds, 'otpauth', code, '918273', paired.password])).toEqual([]);
  const read = await scan.find(page, [left, key]);
  expect(read.filter((line) => !line.startsWith('text: '))).toEqual([]);
});

test('no code shows anywhere after a sign-in by code, also where it is left', async ({ context, page, person, openScenario }) => {
  const account: Account = { ...canary, pool: 'passkeys' };
  const scan = await scanSecrets(context);
  await openScenario('passkeys', { props: { passwordless: { preferredAuthMethod: 'EMAIL_OTP' } } });
  await person.hasAccount(account);
  const asks = async () => {
    await person.types('Email', account.typed);
    await person.presses('Email me a code');
    await person.seesHeading('Enter your code');
    return person.readsCode(account, 'sign-in');
  };
  const left = await asks();
  await person.types('Code', left);
  await person.presses('Back to sign in');
  await person.seesSignIn();
  const code = await asks();
  await person.types('Code', code);
  await person.presses('Continue');
  await person.seesApp();
  expect(await scan.find(page, [left, code])).toEqual([]);
});

test('no password shows anywhere where a first one is replaced', async ({ context, page, person, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await person.hasAccount(canary, 'FORCE_CHANGE_PASSWORD');
  await person.signsIn(canary);
  await person.seesHeading('Choose a new password');
  await person.types('New password', canary.newPassword);
  await person.types('Confirm password', canary.newPassword);
  await person.presses('Save and continue');
  await person.seesApp();
  expect(await scan.find(page, [canary.password, canary.newPassword])).toEqual([]);
});

test('no password and no code shows anywhere where a new password is left, asked for or recovered', async ({ context, page, person, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await person.hasAccount(canary, 'FORCE_CHANGE_PASSWORD');
  await person.signsIn(canary);
  await person.seesHeading('Choose a new password');
  await person.types('New password', canary.newPassword);
  await person.types('Confirm password', 'Canary-repeated-9');
  await person.presses('Save and continue');
  await person.seesFieldError('Confirm password', 'The passwords don’t match.');
  await person.presses('Show New password');
  await person.presses('Back to sign in');
  await person.seesSignIn();

  const recovered = { ...canary, typed: 'bea@example.com', username: 'bea@example.com', contact: 'bea@example.com' };
  await person.hasAccount(recovered);
  await person.asksForNewPassword(recovered);
  const code = await person.readsCode(recovered, 'reset');
  await person.fillsInNewPassword(recovered);
  await person.presses('Back');
  await person.seesHeading('Reset your password');
  await person.presses('Back to sign in');
  await person.seesSignIn();
  await expect(person.field('Password')).toHaveValue('');
  expect(await scan.find(page, [canary.password, canary.newPassword, 'Canary-repeated-9', code])).toEqual([]);
});

test('the scan finds what shows', async ({ context, page, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email');
  await page.evaluate(() => void (document.body.dataset['leak'] = 'canary-on-a-page-before'));
  await page.reload();
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('/', '_blank', 'noopener'))]);
  await expect(opened.getByLabel('Email')).toBeVisible();
  await opened.evaluate(() => {
    document.body.dataset['leak'] = 'canary-in-a-window';
    new BroadcastChannel('leak').postMessage({ leak: 'canary-in-a-channel' });
  });
  await opened.close();
  await page.evaluate(async () => {
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('leak');
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows').put({ text: 'canary-in-a-database' }, 1));
      opening.addEventListener('success', () => { opening.result.close(); resolve(undefined); });
      opening.addEventListener('error', () => reject(opening.error));
    });
    await (await caches.open('leak')).put('/leak', new Response('canary-in-a-cache'));
    window.name = 'canary-in-the-name';
    window.postMessage({ leak: 'canary-in-a-message' }, '*');
    document.body.dataset['leak'] = 'canary-in-an-attribute';
    localStorage.setItem('leak', 'canary-in-storage');
    history.replaceState({}, '', '?leak=canary-in-the-address');
    console.info('canary-on-the-console');
    window.inspectMachines?.({ type: '@xstate.event', event: { type: 'leak', text: 'canary-in-an-event' } } as never);
  });
  const leaks = [
    'in-an-attribute', 'in-storage', 'in-the-address', 'on-the-console', 'in-an-event', 'in-a-database', 'in-a-cache', 'in-the-name',
    'on-a-page-before', 'in-a-window', 'in-a-message', 'in-a-channel',
  ];
  for (const leak of leaks) expect(await scan.find(page, [`canary-${leak}`]), leak).not.toEqual([]);

  await expect(scan.find(page, [''])).rejects.toThrow('no secret to look for');
  await page.evaluate(() => {
    localStorage.setItem('CognitoIdentityServiceProvider.client.ann.idToken', 'canary-token');
    document.body.dataset['leak'] = 'canary-token';
  });
  expect(await scan.find(page, [])).toEqual(['attribute data-leak: canary-token']);
});
