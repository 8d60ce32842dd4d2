import { ann, type Account } from '../accounts.ts';
import { codeOf } from '../authenticator-app.ts';
import { scanSecrets } from '../scan-secrets.ts';
import { expect, test } from '../scenario-test.ts';

test('the whole journey goes by the keyboard alone', async ({ page, person, openScenario }) => {
  const { keyboard } = page;
  const enters = async (label: string, value: string) => {
    await person.tabsTo(person.field(label));
    await keyboard.type(value);
  };
  await openScenario('email');
  await person.seesSignIn();

  await test.step('makes an account', async () => {
    await person.tabsTo(page.getByRole('tab', { name: 'Sign in' }));
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Create account' })).toBeFocused();
    await enters('Email', ann.typed);
    await enters('Password', ann.password);
    await enters('Confirm password', ann.password);
    await keyboard.press('Enter');
  });

  await test.step('confirms it, in the field that has the focus already', async () => {
    await expect(person.field('Code')).toBeFocused();
    await keyboard.type(await person.readsCode(ann, 'sign-up'));
    await keyboard.press('Enter');
    await person.seesApp();
  });

  await test.step('signs out', async () => {
    await person.tabsTo(person.button('Sign out'));
    await keyboard.press('Enter');
    await person.seesSignIn();
  });

  await test.step('looks at the password that was typed wrong', async () => {
    await enters('Email', ann.typed);
    await enters('Password', 'Wrong-password-1');
    await person.tabsTo(person.button('Show Password'));
    await keyboard.press('Space');
    await expect(person.field('Password')).toHaveAttribute('type', 'text');
    await expect(person.button('Hide Password')).toBeFocused();
    await person.tabsTo(person.button('Sign in'));
    await keyboard.press('Enter');
    await person.seesAlert('The sign-in details or the password are wrong.');
    await expect(person.field('Password')).toBeFocused();
    await expect(person.field('Password')).toHaveAttribute('type', 'password');
  });

  await test.step('forgets the password, goes back, and asks for a new one', async () => {
    await person.tabsTo(person.button('Forgot your password?'));
    await keyboard.press('Enter');
    await expect(person.field('Email')).toBeFocused();
    await person.tabsTo(person.button('Back to sign in'));
    await keyboard.press('Enter');
    await expect(person.field('Password')).toBeFocused();
    await person.tabsTo(person.button('Forgot your password?'));
    await keyboard.press('Space');
    await expect(person.field('Email')).toHaveValue(ann.typed);
    await keyboard.press('Enter');
  });

  await test.step('sets it and signs in with it', async () => {
    await expect(person.field('Code')).toBeFocused();
    await keyboard.type(await person.readsCode(ann, 'reset'));
    await enters('New password', ann.newPassword);
    await enters('Confirm password', ann.newPassword);
    await keyboard.press('Enter');
    await person.seesNews('Your password is changed.');
    await expect(person.field('Password')).toBeFocused();
    await keyboard.type(ann.newPassword);
    await keyboard.press('Enter');
    await person.seesApp();
  });
});

test('a new password and an authenticator app go by the keyboard alone', async ({ page, person, sandbox, openScenario }) => {
  const account: Account = { ...ann, pool: 'totp' };
  const { keyboard } = page;
  await person.hasAccount(account, 'FORCE_CHANGE_PASSWORD');
  await openScenario('totp');
  await person.signsInByKeyboard(account);

  await expect(person.field('New password')).toBeFocused();
  await keyboard.type(account.newPassword);
  await person.tabsTo(person.field('Confirm password'));
  await keyboard.type(account.newPassword);
  await keyboard.press('Enter');

  await person.seesHeading('Set up your authenticator app');
  await person.tabsTo(person.button('Copy key'));
  await person.tabsTo(person.button('Open in an app on this device'));
  await person.tabsTo(person.field('Code'));
  const key = (await page.locator('[data-foyer-part="totp-setup.key"]').innerText()).replaceAll(/\s/g, '');
  await keyboard.type(codeOf(key, sandbox.clock.now()));
  await keyboard.press('Enter');
  await person.seesApp();
});

test('a password that has to be reset is, by the keyboard alone', async ({ page, person, openScenario }) => {
  await person.hasAccount(ann, 'RESET_REQUIRED');
  await openScenario('email');
  await person.signsInByKeyboard(ann);
  await person.seesHeading('Choose a new password');
  await expect(person.field('Code')).toBeFocused();
  await page.keyboard.type(await person.readsCode(ann, 'reset'));
  await person.typesByKeyboard('New password', ann.newPassword);
  await person.typesByKeyboard('Confirm password', ann.newPassword);
  await page.keyboard.press('Enter');
  await person.answersByKeyboard('Password', ann.newPassword);
  await person.seesApp();
});

test('a choice of second factors goes by the keyboard alone, and no code of either shows anywhere', async ({ context, page, person, sandbox, openScenario }) => {
  const account: Account = { ...ann, pool: 'several' };
  const { pool, username } = account;
  const { keyboard } = page;
  const scan = await scanSecrets(context);
  const secrets = [account.password];
  await person.hasAccount(account, 'CONFIRMED', ['TOTP', 'EMAIL']);
  await openScenario('several');
  await person.signsInByKeyboard(account);

  await test.step('an authenticator app: a code that is wrong, one that is left, and one that is right', async () => {
    const chooses = async () => {
      await expect(page.getByRole('radio', { name: 'Authenticator app' })).toBeFocused();
      await keyboard.press('Enter');
      await expect(person.field('Code')).toBeFocused();
      const code = sandbox.admin.totpCode({ pool, username });
      secrets.push(code);
      return code;
    };
    const code = await chooses();
    await person.answersByKeyboard('Code', code === '918273' ? '918274' : '918273');
    await person.seesFieldError('Code', 'That code isn’t right.');
    await keyboard.press('Control+a');
    await keyboard.type(code);
    await person.pressesByKeyboard('Back to sign in');
    await person.answersByKeyboard('Password', account.password);
    await person.answersByKeyboard('Code', await chooses());
    await person.seesApp();
    await person.pressesByKeyboard('Sign out');
    await person.seesSignIn();
  });

  await person.typesByKeyboard('Password', account.password);
  await keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Authenticator app' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Email' })).toBeChecked();
  await keyboard.press('Enter');
  const code = await person.readsCode(account, 'sign-in');
  await person.answersByKeyboard('Code', code);
  await person.seesApp();
  expect(await scan.find(page, [...secrets, code])).toEqual([]);
});

test('a sign-in by code, a contact and a passkey go by the keyboard alone', async ({ page, person, sandbox, openScenario }) => {
  const account: Account = { ...ann, pool: 'passkeys' };
  const { keyboard } = page;
  const phone = '+12025550143';
  const attributes = { phone_number: phone, phone_number_verified: 'false', email_verified: 'false' };
  await sandbox.admin.createUser({ pool: account.pool, username: account.username, password: account.password, attributes });
  await openScenario('passkeys', { props: { passwordless: { passkeyRegistrationPrompts: true } } });

  await test.step('chooses the password among the ways', async () => {
    await person.tabsTo(person.field('Email'));
    await keyboard.type(account.typed);
    await keyboard.press('Enter');
    await person.seesHeading('Choose how to sign in');
    await person.tabsTo(person.button('Enter your password'));
    await keyboard.press('Enter');
    await expect(person.field('Password')).toBeFocused();
    await keyboard.type(account.password);
    await keyboard.press('Enter');
  });

  await test.step('verifies the second of two contacts', async () => {
    await expect(page.getByRole('radio', { name: 'Email' })).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(person.field('Code')).toBeFocused();
    await keyboard.type(await person.readsCode({ ...account, contact: phone }, 'attribute'));
    await keyboard.press('Enter');
  });

  await test.step('and wants no passkey, nor to be asked again', async () => {
    await expect(page.getByRole('heading', { name: 'Sign in faster next time' })).toBeFocused();
    await person.pressesByKeyboard('Don’t ask again');
    await person.seesApp();
    await person.pressesByKeyboard('Sign out');
    await person.seesSignIn();
    await person.tabsTo(person.field('Email'));
    await keyboard.press('Enter');
    await person.pressesByKeyboard('Enter your password');
    await person.answersByKeyboard('Password', account.password);
    await person.seesApp();
  });
});
