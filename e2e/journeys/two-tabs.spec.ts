import { ann } from '../accounts.ts';
import { Person } from '../person.ts';
import { scanSecrets } from '../scan-secrets.ts';
import { expect, test } from '../scenario-test.ts';

test('what happens in one tab happens in the other', async ({ context, sandbox, person, openScenario }) => {
  const scan = await scanSecrets(context);
  await person.hasAccount(ann);
  const address = await openScenario('email');
  const otherTab = await context.newPage();
  const there = new Person(otherTab, sandbox);
  await otherTab.goto(address);
  await there.seesSignIn();

  await test.step('who signs in here is in there, whatever was typed there', async () => {
    await there.types('Password', 'Canary-typed-in-a-tab-5');
    await person.signsIn(ann);
    await person.seesApp();
    await there.seesApp();
    expect(await scan.find(otherTab, ['Canary-typed-in-a-tab-5', ann.password])).toEqual([]);
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

test('another tab that changes hands shows the other person here, and a sign-out everywhere ends every device', async ({ browser, context, sandbox, person, openScenario }) => {
  const cat = { ...ann, typed: 'cat@example.com', username: 'cat@example.com', contact: 'cat@example.com' };
  await person.hasAccount(ann);
  await person.hasAccount(cat);
  const address = await openScenario('email');
  await person.signsIn(ann);
  await person.seesApp();
  const otherTab = await context.newPage();
  const there = new Person(otherTab, sandbox);
  await otherTab.goto(address);
  await there.seesApp();

  await test.step('another person signs in in the other tab', async () => {
    await there.presses('Sign out');
    await there.seesSignIn();
    await there.signsIn(cat);
    await there.seesApp();
    await expect(person.page.getByTestId('who')).toHaveText(cat.typed);
  });

  await test.step('who signs out everywhere is out on another device, too', async () => {
    const device = await browser.newContext({ ignoreHTTPSErrors: true });
    const elsewhere = new Person(await device.newPage(), sandbox);
    await elsewhere.page.goto(address);
    await elsewhere.signsIn(cat);
    await elsewhere.seesApp();
    const mend = sandbox.faults.add({ kind: 'server-error', status: 503, operations: ['GlobalSignOut'] });
    await person.presses('Sign out everywhere');
    await person.seesHeading('You’re still signed in');
    await person.seesAlert('The service isn’t answering. Try again in a moment.');
    await person.presses('Close');
    await person.seesApp();
    await there.seesApp();
    mend();
    sandbox.requests.clear();
    await person.presses('Sign out everywhere');
    await person.seesSignIn();
    await there.seesSignIn();
    expect(sandbox.requests.list({ operation: 'GlobalSignOut' })).toHaveLength(1);
    await elsewhere.presses('Look up my email');
    await expect(elsewhere.page.getByRole('status')).toHaveText('NotAuthorizedException');
    await device.close();
  });
});
