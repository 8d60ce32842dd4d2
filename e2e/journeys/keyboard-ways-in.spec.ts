import { ann, bob, type Account } from '../accounts.ts';
import { VirtualAuthenticator } from '../passkeys.ts';
import { scanSecrets } from '../scan-secrets.ts';
import { expect, test } from '../scenario-test.ts';

const wrong = (code: string) => (code === '918273' ? '918274' : '918273');

test('an app’s own challenge goes by the keyboard alone', async ({ page, person, openScenario }) => {
  const account: Account = { ...ann, pool: 'riddle' };
  await person.hasAccount(account);
  await openScenario('riddle', { props: { authFlow: 'CUSTOM_WITHOUT_SRP' } });
  await person.tabsTo(person.field('Email'));
  await person.answersByKeyboard('Email', account.typed);

  await test.step('goes back, and comes again', async () => {
    await expect(person.field('Answer')).toBeFocused();
    await person.pressesByKeyboard('Back to sign in');
    await expect(person.field('Email')).toBeFocused();
    await page.keyboard.press('Enter');
  });

  await test.step('a wrong answer begins anew', async () => {
    await person.answersByKeyboard('Answer', 'a bat');
    await person.seesAlert('The sign-in details or the password are wrong.');
    await expect(person.field('Email')).toBeFocused();
    await page.keyboard.press('Enter');
  });

  await person.answersByKeyboard('Answer', 'a dark horse');
  await person.seesApp();
});

test('a phone number and the codes that come to it go by the keyboard alone, and no code shows anywhere', async ({ context, page, person, openScenario }) => {
  const account: Account = { ...bob, pool: 'texts' };
  const scan = await scanSecrets(context);
  const codes: string[] = [];
  const reads = async (who: Account, purpose: 'sign-in' | 'sign-up') => {
    const code = await person.readsCode(who, purpose);
    codes.push(code);
    return code;
  };
  const country = page.getByRole('combobox', { name: 'Country code' });
  await person.hasAccount(account, 'CONFIRMED', ['SMS']);
  await openScenario('texts');

  await test.step('signs in with a code, after one that is left and one that is wrong', async () => {
    await person.signsInByKeyboard(account);
    await expect(person.field('Code')).toBeFocused();
    await page.keyboard.type(await reads(account, 'sign-in'));
    await person.pressesByKeyboard('Back to sign in');
    await person.answersByKeyboard('Password', account.password);
    await expect(person.field('Code')).toBeFocused();
    const code = await reads(account, 'sign-in');
    await person.answersByKeyboard('Code', wrong(code));
    await person.seesFieldError('Code', 'That code isn’t right.');
    await page.keyboard.press('Control+a');
    await person.answersByKeyboard('Code', code);
    await person.seesApp();
    await person.pressesByKeyboard('Sign out');
    await person.seesSignIn();
  });

  await test.step('makes an account with a number of another country', async () => {
    const eva: Account = { ...account, typed: '1512 3456789', username: '+4915123456789', contact: '+4915123456789' };
    await person.tabsTo(page.getByRole('tab', { name: 'Sign in' }));
    await page.keyboard.press('ArrowRight');
    await person.tabsTo(country);
    await page.keyboard.type('Germ');
    await expect(country).toHaveValue('+49');
    await person.tabsTo(person.field('Phone number'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(eva.typed);
    await person.typesByKeyboard('Password', eva.password);
    await person.typesByKeyboard('Confirm password', eva.password);
    await page.keyboard.press('Enter');
    await person.answersByKeyboard('Code', await reads(eva, 'sign-up'));
    await person.seesApp();
  });

  expect(await scan.find(page, [...codes, '918273', account.password])).toEqual([]);
});

test('a second factor is chosen and set up by the keyboard alone', async ({ page, person, openScenario }) => {
  const account: Account = { ...bob, pool: 'setUp' };
  await person.hasAccount(account);
  await openScenario('setUp');
  await person.signsInByKeyboard(account);

  await test.step('chooses one, goes back, and chooses the other', async () => {
    await expect(page.getByRole('radio', { name: 'Authenticator app' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(person.field('Code')).toBeFocused();
    await person.pressesByKeyboard('Back to sign in');
    await person.answersByKeyboard('Password', account.password);
    await expect(page.getByRole('radio', { name: 'Authenticator app' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await person.pressesByKeyboard('Continue');
  });

  await test.step('gives an email, and the code that comes to it', async () => {
    await person.answersByKeyboard('Email', 'no address');
    await person.seesFieldError('Email', 'Enter an email');
    await expect(person.field('Email')).toBeFocused();
    await page.keyboard.press('Control+a');
    await person.answersByKeyboard('Email', ann.contact);
    await person.answersByKeyboard('Code', '000000');
    await person.seesFieldError('Code', 'That code isn’t right.');
    await page.keyboard.press('Control+a');
    await person.answersByKeyboard('Code', await person.readsCode(ann, 'sign-in'));
    await person.seesApp();
  });
});

test('a contact and a passkey are put off, and then done, by the keyboard alone', async ({ timePasses, page, person, sandbox, openScenario }) => {
  const account: Account = { ...ann, pool: 'passkeys' };
  const authenticator = await VirtualAuthenticator.plugIn(page);
  await sandbox.admin.createUser({ pool: account.pool, username: account.username, password: account.password, attributes: { email_verified: 'false' } });
  await openScenario('passkeys', { props: { passwordless: { preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: true } } });
  const offer = page.getByRole('heading', { name: 'Sign in faster next time' });

  await test.step('wants neither now', async () => {
    await person.signsInByKeyboard(account);
    await expect(page.getByRole('radio', { name: 'Email' })).toBeFocused();
    await person.pressesByKeyboard('Not now');
    await expect(offer).toBeFocused();
    await person.pressesByKeyboard('Not now');
    await person.seesApp();
    await person.pressesByKeyboard('Sign out');
    await person.seesSignIn();
  });

  await test.step('asks for a second code, and verifies with it', async () => {
    await person.typesByKeyboard('Password', account.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Email' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(person.field('Code')).toBeFocused();
    await timePasses(30);
    await person.pressesByKeyboard('Send a new code');
    await person.seesNews('We sent a new code.');
    await expect(person.button(/^Send a new code in/)).toBeFocused();
    await person.tabsTo(person.field('Code'), 'Shift+Tab');
    await person.answersByKeyboard('Code', await person.readsCode(account, 'attribute'));
  });

  await test.step('is not recognised, and then makes a passkey', async () => {
    await expect(offer).toBeFocused();
    await authenticator.refuses();
    await person.pressesByKeyboard('Create a passkey');
    await person.seesAlert('The passkey wasn’t used.');
    await expect(person.button('Create a passkey')).toBeFocused();
    await authenticator.agrees();
    await page.keyboard.press('Enter');
    await person.seesApp();
  });

  await test.step('is not recognised, and then signs in with it', async () => {
    await person.pressesByKeyboard('Sign out');
    await person.seesSignIn();
    await person.pressesByKeyboard('Other ways to sign in');
    await person.seesHeading('Choose how to sign in');
    await authenticator.refuses();
    await person.pressesByKeyboard('Use a passkey');
    await person.seesAlert('The passkey wasn’t used.');
    await expect(person.button('Use a passkey')).toBeFocused();
    await authenticator.agrees();
    await page.keyboard.press('Enter');
    await person.seesApp();
  });
});

test('an account is made and signed in to by codes, by the keyboard alone', async ({ timePasses, page, person, openScenario }) => {
  const account: Account = { ...ann, pool: 'passkeys' };
  await openScenario('passkeys', { props: { initialState: 'signUp' } });

  await test.step('makes one without a password', async () => {
    await person.typesByKeyboard('Email', account.typed);
    await person.pressesByKeyboard('Create account with an email code');
    await person.answersByKeyboard('Code', '000000');
    await person.seesFieldError('Code', 'That code isn’t right.');
    await page.keyboard.press('Control+a');
    await person.answersByKeyboard('Code', await person.readsCode(account, 'sign-up'));
    await person.seesApp();
    await person.pressesByKeyboard('Sign out');
  });

  await test.step('and signs in, with a second code', async () => {
    await person.tabsTo(person.field('Email'));
    await page.keyboard.press('Enter');
    await person.seesHeading('Choose how to sign in');
    await person.pressesByKeyboard('Email me a code');
    await expect(person.field('Code')).toBeFocused();
    await timePasses(30);
    await person.pressesByKeyboard('Send a new code');
    await person.seesNews('We sent a new code.');
    await person.tabsTo(person.field('Code'), 'Shift+Tab');
    await person.answersByKeyboard('Code', await person.readsCode(account, 'sign-in'));
    await person.seesApp();
  });
});

test('a fresh proof is given over the app by the keyboard alone', async ({ timePasses, page, person, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsInByKeyboard(ann);
  await person.seesApp();
  await timePasses(600);
  const close = person.button('Close my account');
  const closing = page.getByTestId('closing');
  await person.pressesByKeyboard('Close my account');

  await test.step('the dialog has the focus and keeps it', async () => {
    await expect(person.field('Password')).toBeFocused();
    for (let presses = 0; presses < 9; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
    }
  });

  await test.step('Esc leaves it, and gives the focus back', async () => {
    await page.keyboard.press('Escape');
    await expect(closing).toHaveText('Not closed: cancelled');
    await expect(close).toBeFocused();
  });

  await test.step('a wrong password is told, the right one goes on where the person was', async () => {
    await page.keyboard.press('Enter');
    await person.answersByKeyboard('Password', 'Wrong-horse-7');
    await person.seesAlert('The sign-in details or the password are wrong.');
    await person.answersByKeyboard('Password', ann.password);
    await expect(closing).toHaveText(`Closed ${ann.contact}`);
    await expect(close).toBeFocused();
  });
});
