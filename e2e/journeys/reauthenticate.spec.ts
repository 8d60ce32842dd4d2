import type { Fault } from '@foyer/sandbox';
import { ann } from '../accounts.ts';
import { VirtualAuthenticator } from '../passkeys.ts';
import { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

const MINUTE = 60;
const HOUR = 3_600;
const HEADING = 'Confirm that it’s you';

/** What may go wrong with the call by which somebody proves who they are. */
const troubles: readonly { readonly fault: Fault; readonly says: string }[] = [
  { fault: { kind: 'throttle' }, says: 'Too many requests.' },
  { fault: { kind: 'server-error' }, says: 'The service isn’t answering.' },
  { fault: { kind: 'drop', when: 'before' }, says: 'You’re offline.' },
];

test('a call that wants a fresh proof asks over the app, and goes on', async ({ timePasses, page, person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  await person.types('Draft', 'Dear all');
  const closing = page.getByTestId('closing');

  await test.step('not while the sign-in is fresh', async () => {
    await person.presses('Close my account');
    await expect(closing).toHaveText(`Closed ${ann.contact}`);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await timePasses(10 * MINUTE);
  await test.step('a wrong password is refused', async () => {
    await person.presses('Close my account');
    await person.seesHeading(HEADING);
    await expect(person.field('Password')).toBeFocused();
    await expect(person.field('Email')).toHaveCount(0);
    await person.types('Password', 'Wrong-horse-7');
    await person.presses('Confirm');
    await person.seesAlert('The sign-in details or the password are wrong.');
  });

  await test.step('the right one makes the call go on, and the app is as it was', async () => {
    await person.types('Password', ann.password);
    await person.presses('Confirm');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(closing).toHaveText(`Closed ${ann.contact}`);
    await expect(person.field('Draft')).toHaveValue('Dear all');
    await expect(person.button('Close my account')).toBeFocused();
  });

  await test.step('the session is a new one, which is refreshed and outlives a reload', async () => {
    await timePasses(MINUTE);
    await person.presses('Close my account');
    await expect(closing).toHaveText(`Closed ${ann.contact}`);
    await expect(page.getByRole('dialog')).toBeHidden();
    await timePasses(HOUR);
    await person.presses('Look up my email');
    await expect(page.getByRole('status')).toHaveText(ann.contact);
    await page.reload();
    await person.seesApp();
    expect(sandbox.requests.list({ operation: 'RevokeToken' })).toEqual([]);
    expect(sandbox.requests.list({ operation: 'GlobalSignOut' })).toEqual([]);
  });
});

test('who will not is left alone, by the keyboard as well, also where files are late or lost on the way', async ({ timePasses, page, person, complaints, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  await timePasses(10 * MINUTE);
  const closing = page.getByTestId('closing');
  const loses = async (file: string) => {
    await page.route(file, (route) => route.abort());
    return () => page.unroute(file);
  };

  await test.step('the question does not arrive, twice, and then is late', async () => {
    const comes = await loses('**/OverApp-*.js');
    await person.presses('Close my account');
    await person.seesAlert('This step didn’t load. Check your connection, then try again.');
    // React tells the developer.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('[foyer] A screen was not loaded')]);
    // Lost a second time, it is asked for again, and the app behind it is as it was.
    const lost = page.waitForEvent('requestfailed');
    await person.presses('Try again');
    await lost;
    await person.seesAlert('This step didn’t load. Check your connection, then try again.');
    await person.seesApp();
    await comes();
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/OverApp-*.js', async (route) => {
      await gate;
      await route.continue();
    });
    await person.pressesByKeyboard('Try again');
    await expect(person.button('Loading')).toBeFocused();
    letGo();
    await person.seesHeading(HEADING);
    await expect(person.field('Password')).toBeFocused();
  });

  await test.step('what checks the answer does not arrive', async () => {
    const comes = await loses('**/beside-session-*.js');
    await person.answersByKeyboard('Password', ann.password);
    await person.seesAlert('You’re offline. What you typed is kept');
    await comes();
  });

  await page.keyboard.press('Escape');
  await expect(closing).toHaveText('Not closed: cancelled');
  await expect(page.getByRole('dialog')).toBeHidden();
  await person.seesApp();
});

test('the second factor is asked for as well', async ({ timePasses, page, person, sandbox, openScenario }) => {
  const pool = 'authenticatorApp';
  await openScenario(pool);
  await sandbox.admin.createUser({ pool, username: ann.username, password: ann.password, mfa: ['TOTP'] });
  const proves = async () => {
    await person.types('Code', sandbox.admin.totpCode({ pool, username: ann.username }));
    await person.presses('Continue');
  };
  await person.signsIn(ann);
  await proves();
  await person.seesApp();
  await timePasses(10 * MINUTE);
  await person.presses('Close my account');
  await person.types('Password', ann.password);
  await person.presses('Confirm');
  await proves();
  await expect(page.getByTestId('closing')).toHaveText(`Closed ${ann.contact}`);
});

test('a passkey proves it, also after it could not', async ({ timePasses, page, person, sandbox, openScenario }) => {
  const account = { ...ann, pool: 'passkeys' } as const;
  await VirtualAuthenticator.plugIn(page);
  await person.hasAccount(account);
  await openScenario('passkeys', { props: { passwordless: { preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: true } } });
  await person.signsIn(account);
  await person.presses('Create a passkey');
  await person.seesApp();
  await timePasses(10 * MINUTE);
  await person.presses('Close my account');
  await person.presses('Other ways to sign in');
  for (const { fault, says } of troubles) {
    const mend = sandbox.faults.add({ ...fault, operations: ['RespondToAuthChallenge'] });
    await person.presses('Use a passkey');
    await person.seesAlert(says);
    mend();
  }
  await person.presses('Use a passkey');
  await expect(page.getByTestId('closing')).toHaveText(`Closed ${ann.contact}`);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('on a device that is remembered the password is enough', async ({ timePasses, page, person, openScenario }) => {
  const account = { ...ann, pool: 'devices' } as const;
  await openScenario('devices', { props: { rememberDevice: true } });
  await person.hasAccount(account, 'CONFIRMED', ['EMAIL']);
  await person.signsIn(account);
  await page.getByRole('checkbox', { name: 'Don’t ask for a code on this device again' }).check();
  await person.types('Code', await person.readsCode(account, 'sign-in'));
  await person.presses('Continue');
  await person.seesApp();
  await timePasses(10 * MINUTE);
  await person.presses('Close my account');
  await person.types('Password', ann.password);
  await person.presses('Confirm');
  await expect(page.getByTestId('closing')).toHaveText(`Closed ${ann.contact}`);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a session that expires is asked for over the app, in every tab', async ({ timePasses, context, page, person, sandbox, openScenario }) => {
  const address = await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  await person.types('Draft', 'Dear all');
  const lookUp = person.button('Look up my email');
  const otherTab = await context.newPage();
  const there = new Person(otherTab, sandbox);
  await otherTab.goto(address);
  await there.seesApp();
  await there.types('Draft', 'Dear none');

  sandbox.admin.expireSessions({ pool: ann.pool, username: ann.username });
  await timePasses(HOUR + MINUTE);
  await lookUp.focus();
  await page.keyboard.press('Enter');
  await person.seesNews('Your session has ended. Sign in to go on.');
  await there.seesNews('Your session has ended. Sign in to go on.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await person.seesHeading(HEADING);

  await person.answersByKeyboard('Password', ann.password);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(lookUp).toBeFocused();
  await expect(otherTab.getByRole('dialog')).toBeHidden();
  await expect(person.field('Draft')).toHaveValue('Dear all');
  await expect(there.field('Draft')).toHaveValue('Dear none');
  await person.presses('Look up my email');
  await expect(page.getByRole('status')).toHaveText(ann.contact);
});

test('who gives up after an expiry is signed out, by the keyboard as well', async ({ timePasses, page, person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  sandbox.admin.expireSessions({ pool: ann.pool, username: ann.username });
  await timePasses(HOUR + MINUTE);
  await person.presses('Look up my email');
  const leave = page.getByRole('dialog').getByRole('button', { name: 'Sign out' });
  await expect(page.getByRole('dialog').getByLabel('Password', { exact: true })).toBeFocused();
  await person.tabsTo(leave);
  await page.keyboard.press('Enter');
  await person.seesSignIn();
  await expect(person.field('Email')).toHaveValue(ann.typed);
});
