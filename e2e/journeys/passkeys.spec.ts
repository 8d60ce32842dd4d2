import { ann, type Account } from '../accounts.ts';
import { countRequests, VirtualAuthenticator } from '../passkeys.ts';
import { Person } from '../person.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { expect, test } from '../scenario-test.ts';

const account: Account = { ...ann, pool: 'passkeys' };
const OFFER = 'Sign in faster next time';

const offers: Partial<Scenario> = { props: { passwordless: { preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: true } } };
const asks: Partial<Scenario> = { props: { passwordless: { preferredAuthMethod: 'WEB_AUTHN' } } };

test('a passkey is made after a sign-in, and signs in from then on', async ({ page, person, openScenario }) => {
  const authenticator = await VirtualAuthenticator.plugIn(page);
  await person.hasAccount(account);
  await openScenario('passkeys', offers);

  await test.step('it is offered; who does not want to be recognised is told gently, and can try again', async () => {
    await person.signsIn(account);
    await person.seesHeading(OFFER);
    await authenticator.refuses();
    await person.presses('Create a passkey');
    await person.seesAlert('The passkey wasn’t used. Try again, or choose another way.');
    await authenticator.agrees();
    await person.presses('Create a passkey');
    await person.seesApp();
    expect(await authenticator.passkeys()).toMatchObject([{ rpId: 'localhost' }]);
  });

  await test.step('who has one is not asked again', async () => {
    await person.presses('Sign out');
    await person.seesSignIn();
    await person.types('Password', account.password);
    await person.presses('Sign in');
    await person.seesApp();
    await person.presses('Sign out');
    await person.seesSignIn();
  });

  await openScenario('passkeys', asks);
  await test.step('a sign-in that is cancelled says so and stays', async () => {
    await expect(person.field('Password')).toHaveCount(0);
    await authenticator.refuses();
    await person.types('Email', account.typed);
    await person.presses('Sign in with a passkey');
    await person.seesAlert('The passkey wasn’t used. Try again, or choose another way.');
    await expect(person.field('Email')).toHaveValue(account.typed);
  });

  await test.step('another way is there', async () => {
    await person.presses('Other ways to sign in');
    await person.seesHeading('Choose how to sign in');
    await expect(person.button('Use a passkey')).toBeVisible();
    await person.presses('Back to sign in');
  });

  await test.step('and with the passkey they are in', async () => {
    await authenticator.agrees();
    await person.presses('Sign in with a passkey');
    await person.seesApp();
  });
});

test('a choice that came to nothing is made again, or another in its place', async ({ page, person, openScenario }) => {
  const authenticator = await VirtualAuthenticator.plugIn(page);
  await person.hasAccount(account);
  await openScenario('passkeys', offers);
  await person.signsIn(account);
  await person.presses('Create a passkey');
  await person.seesApp();

  const choosesPasskeyInVain = async () => {
    await person.presses('Sign out');
    await openScenario('passkeys', asks);
    await person.types('Email', account.typed);
    await person.presses('Other ways to sign in');
    await person.seesHeading('Choose how to sign in');
    await authenticator.refuses();
    await person.presses('Use a passkey');
    await person.seesAlert('The passkey wasn’t used. Try again, or choose another way.');
  };

  await test.step('the passkey once more', async () => {
    await choosesPasskeyInVain();
    await person.presses('Use a passkey');
    await person.seesAlert('The passkey wasn’t used. Try again, or choose another way.');
    await authenticator.agrees();
    await person.presses('Use a passkey');
    await person.seesApp();
  });

  await test.step('a code', async () => {
    await choosesPasskeyInVain();
    await person.presses('Email me a code');
    await person.types('Code', await person.readsCode(account, 'sign-in'));
    await person.presses('Continue');
    await person.seesApp();
  });

  await test.step('the password', async () => {
    await choosesPasskeyInVain();
    await person.presses('Enter your password');
    await person.types('Password', account.password);
    await person.presses('Sign in');
    await person.seesApp();
  });
});

test('who never wants a passkey is not asked again on this device', async ({ page, person, openScenario }) => {
  await VirtualAuthenticator.plugIn(page);
  await person.hasAccount(account);
  await openScenario('passkeys', offers);
  await person.signsIn(account);
  await person.seesHeading(OFFER);
  await person.presses('Don’t ask again');
  await person.seesApp();

  await person.presses('Sign out');
  await person.seesSignIn();
  await page.reload();
  await person.signsIn(account);
  await person.seesApp();
});

test('a passkey is made after a sign-up, where that is when it is offered', async ({ page, person, openScenario }) => {
  const authenticator = await VirtualAuthenticator.plugIn(page);
  await openScenario('passkeys', {
    props: { passwordless: { preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: { afterSignin: 'NEVER', afterSignup: 'ALWAYS' } } },
  });
  await person.signsUp(account);
  await person.confirms(account);
  await person.seesHeading(OFFER);
  await person.presses('Create a passkey');
  await person.seesApp();
  expect(await authenticator.passkeys()).toHaveLength(1);
});

test('a browser without passkeys offers none, and the other ways in their place', async ({ page, person, openScenario }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'PublicKeyCredential');
  });
  await person.hasAccount(account);
  await openScenario('passkeys', offers);
  await person.signsIn(account);
  await person.seesApp();
  await person.presses('Sign out');

  await openScenario('passkeys', asks);
  await expect(person.button('Sign in with a passkey')).toHaveCount(0);
  await person.types('Email', account.typed);
  await person.presses('Continue');
  await person.presses('Email me a code');
  await person.types('Code', await person.readsCode(account, 'sign-in'));
  await person.presses('Continue');
  await person.seesApp();
});

test('a browser is asked for one passkey at a time, whichever Authenticator asks', async ({ timePasses, page, sandbox, person, openScenario }) => {
  const requests = await countRequests(page);
  await VirtualAuthenticator.plugIn(page);
  await person.hasAccount(account);
  await openScenario('passkeys', {
    count: 2, props: { passwordless: { preferredAuthMethod: 'WEB_AUTHN', passkeyRegistrationPrompts: true } },
  });
  const first = new Person(page, sandbox, page.locator('[data-foyer-authenticator]').nth(0));
  await first.types('Email', account.typed);
  await first.presses('Other ways to sign in');
  await first.presses('Enter your password');
  await first.types('Password', account.password);
  await first.presses('Sign in');
  await first.seesHeading(OFFER);
  await timePasses(600);

  await test.step('one makes a passkey, and its person takes their time', async () => {
    await first.presses('Create a passkey');
    await expect.poll(requests.counts).toEqual({ asked: 1, most: 1, pending: 1 });
  });

  await test.step('the other, which has the app, wants a fresh proof by a passkey: it waits', async () => {
    await person.presses('Close my account');
    const dialog = new Person(page, sandbox, page.getByRole('dialog'));
    await dialog.presses('Sign in with a passkey');
    await expect(dialog.button('Checking')).toHaveAttribute('aria-disabled', 'true');
    await requests.answerFirst();
    await expect(page.getByText(`Closed ${account.contact}`)).toBeVisible();
    expect(await requests.counts()).toEqual({ asked: 2, most: 1, pending: 0 });
  });
});
