import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

const HOUR = 3_600;

test('tokens that expire are refreshed, and nobody notices', async ({ timePasses, page, person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  const refreshes = () => sandbox.requests.list({ operation: 'GetTokensFromRefreshToken' }).length;

  await timePasses(HOUR + 60);
  await person.presses('Look up my email');
  await expect(page.getByRole('status')).toHaveText(ann.contact);
  expect(refreshes()).toBe(1);

  await timePasses(HOUR + 60);
  await page.reload();
  await person.seesApp();
  await person.presses('Look up my email');
  await expect(page.getByRole('status')).toHaveText(ann.contact);
  expect(refreshes()).toBe(2);
});

test('a session that was ended elsewhere ends here at the next refresh', async ({ timePasses, person, sandbox, openScenario }) => {
  await openScenario('email', { props: { whenExpired: 'signIn' } });
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();

  sandbox.admin.expireSessions({ pool: ann.pool, username: ann.username });
  await timePasses(HOUR + 60);
  await person.presses('Look up my email');
  await person.seesSignIn();
  await person.seesNews('Your session has ended. Sign in to go on.');
  await expect(person.field('Email')).toHaveValue(ann.typed);

  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await person.seesApp();
});

test('a session that ended while the page was closed leads to the sign-in', async ({ timePasses, page, person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();

  sandbox.admin.expireSessions({ pool: ann.pool, username: ann.username });
  await timePasses(HOUR + 60);
  await page.reload();
  await person.seesSignIn();
  await person.signsIn(ann);
  await person.seesApp();
});
