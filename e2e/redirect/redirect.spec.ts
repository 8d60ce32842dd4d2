import type { Page } from '@playwright/test';
import type { Fault } from '@foyer/sandbox';
import { scanSecrets } from '../scan-secrets.ts';
import { expect, test } from './redirect-test.ts';

const signedIn = { name: 'Signed in' };

/** What may go wrong with the exchange of a provider's answer for tokens. */
const troubles: readonly { readonly fault: Fault; readonly says: string }[] = [
  { fault: { kind: 'gateway-error' }, says: 'The service isn’t answering.' },
  { fault: { kind: 'error', name: 'invalid_grant' }, says: 'Sign-in with that provider didn’t work.' },
  { fault: { kind: 'drop', when: 'before' }, says: 'You’re offline.' },
  // It is done, and its answer is lost: what comes next is a new proof.
  { fault: { kind: 'drop', when: 'after' }, says: 'You’re offline.' },
];

test('somebody signs in with Google, at the place that they came from', async ({ page, app, sandbox }) => {
  const drawn: string[] = [];
  await page.exposeFunction('noteDrawn', (text: string) => drawn.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const asks = document.querySelector('form, main');
      const isSeen = asks instanceof HTMLElement && asks.checkVisibility({ visibilityProperty: true });
      const address = new URL(location.href);
      if (isSeen && address.hostname === 'localhost' && (address.searchParams.has('code') || address.searchParams.has('state'))) {
        Reflect.get(window, 'noteDrawn')(address.search);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${app}?post=7#comments`);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible();
  expect(new URL(page.url()).hostname).toMatch(/amazoncognito\.com$/);
  await page.getByLabel('email').fill('ann@example.com');
  await page.getByLabel('name').fill('Ann');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  await expect(page.getByRole('heading', signedIn)).toBeVisible();
  expect(page.url()).toBe(`${app}?post=7#comments`);
  expect(drawn).toEqual([]);
  expect(sandbox.admin.listUsers()).toMatchObject([{ attributes: { email: 'ann@example.com' } }]);

  await page.reload();
  await expect(page.getByRole('heading', signedIn)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(app);
  await expect(page.getByLabel('Email')).toBeVisible();
});

test('the code of a return stays nowhere', async ({ page, context, app }) => {
  const scan = await scanSecrets(context);
  const codes: string[] = [];
  page.on('request', (request) => codes.push(...new URL(request.url()).searchParams.getAll('code')));
  await page.goto(app);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await page.getByLabel('email').fill('ann@example.com');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('heading', signedIn)).toBeVisible();
  expect(codes).toHaveLength(1);
  // The return itself is a request of the app's own page, and names that page to the files it fetches.
  const found = await scan.find(page, codes);
  expect(found.filter((line) => !line.startsWith(`request: ${app}`))).toEqual([]);
});

test('nothing of a visit that is left stays anywhere but where the client needs it', async ({ page, context, app }) => {
  const scan = await scanSecrets(context);
  const codes: string[] = [];
  page.on('request', (request) => codes.push(...new URL(request.url()).searchParams.getAll('code')));
  await page.goto(app);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible();
  await page.getByLabel('email').fill('canary@example.com');
  await page.goBack();
  await expect(page.getByRole('alert').filter({ hasText: 'Sign-in was cancelled.' })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeEditable();
  const kept = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => /pkce|oauthState|inflight|foyer/i.test(key)));
  expect(kept).toEqual([]);
  expect(codes).toEqual([]);
  expect(await scan.find(page, ['canary@example.com'])).toEqual([]);
});

for (const { press, says } of [
  { press: 'Cancel', says: /cancel/i },
  { press: 'Fail with an error', says: /did.?n.t work|could not|couldn.t|failed/i },
]) {
  test(`somebody who comes back by "${press}" is told, and can sign in another way`, async ({ page, app }) => {
    await page.goto(`${app}?post=7`);
    await page.getByRole('button', { name: 'Continue with Google' }).click();
    await page.getByRole('button', { name: press }).click();
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(page.getByLabel('Email')).toBeEditable();
    expect(page.url()).toBe(`${app}?post=7`);
  });
}

test('a second tab does not take the first one for its own return', async ({ page, context, app }) => {
  await page.goto(app);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible();

  const second = await context.newPage();
  await second.goto(app);
  await expect(second.getByLabel('Email')).toBeEditable();
  await expect(second.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);

  // aws-amplify has taken the second tab for the return and has forgotten what the first one waits for.
  await page.getByLabel('email').fill('ann@example.com');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeEditable();
  expect(page.url()).toBe(app);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await page.getByRole('button', { name: /ann@example\.com/ }).click();
  await expect(page.getByRole('heading', signedIn)).toBeVisible();
});

test('somebody who came by Google proves who they are in a window of Google, and the call goes on', async ({ page, context, app, sandbox, complaints }) => {
  const scan = await scanSecrets(context);
  const codes: string[] = [];
  context.on('request', (request) => codes.push(...new URL(request.url()).searchParams.getAll('code')));
  // The sign-in is ten minutes old by the time of the call.
  sandbox.clock.advance(-600);
  await page.goto(app);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await page.getByLabel('email').fill('ann@example.com');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('heading', signedIn)).toBeVisible();
  sandbox.clock.advance(600);
  await page.getByLabel('Draft').fill('Dear all');
  await page.getByRole('button', { name: 'Close my account' }).click();
  const dialog = page.getByRole('dialog');
  const asks = async () => {
    const [opened] = await Promise.all([page.waitForEvent('popup'), dialog.getByRole('button', { name: 'Continue with Google' }).click()]);
    await expect(opened.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible();
    await expect(dialog.getByText('Go on in the window that has opened.').first()).toBeVisible();
    // What the last answer came to is gone, so that what is read next is about this one.
    await expect(dialog.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);
    return opened;
  };
  const answers = async (opened: Page, name: string | RegExp) => {
    const closed = opened.waitForEvent('close');
    await opened.getByRole('button', { name }).click();
    await closed;
  };

  await test.step('not at all', async () => {
    const opened = await asks();
    await answers(opened, 'Cancel');
    await expect(dialog.getByRole('alert').filter({ hasText: 'Sign-in was cancelled.' })).toBeVisible();
  });

  await test.step('not where they close the window', async () => {
    const opened = await asks();
    await opened.close();
    // Under test each page has the focus at all times, and hears nothing of getting it.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(dialog.getByRole('alert').filter({ hasText: 'Sign-in was cancelled.' })).toBeVisible();
  });

  await test.step('not as somebody else', async () => {
    const opened = await asks();
    await opened.getByLabel('email').fill('bob@example.com');
    await answers(opened, /^Continue$/);
    await expect(dialog.getByRole('alert').filter({ hasText: 'That was another account.' })).toBeVisible();
  });

  await test.step('not once the question is gone', async () => {
    const opened = await asks();
    const closed = opened.waitForEvent('close');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await closed;
    await expect(page.getByTestId('closing')).toHaveText('Not closed: cancelled');
    await page.getByRole('button', { name: 'Close my account' }).click();
  });

  await test.step('not where what they bring back comes to nothing', async () => {
    for (const { fault, says } of troubles) {
      const mend = sandbox.faults.add({ ...fault, operations: ['Token'] });
      await answers(await asks(), /ann@example\.com/);
      await expect(dialog.getByRole('alert').filter({ hasText: says })).toBeVisible();
      mend();
    }
  });

  await test.step('as themselves', async () => {
    const opened = await asks();
    await answers(opened, /ann@example\.com/);
    await expect(dialog).toBeHidden();
    await expect(page.getByTestId('closing')).toHaveText('Closed ann@example.com');
    await expect(page.getByLabel('Draft')).toHaveValue('Dear all');
  });

  // The window hands its answer back by this channel, which the page's own origin alone hears; who hears it lacks the verifier.
  const found = (await scan.find(page, codes)).filter((line) => !line.startsWith(`request: ${app}`));
  expect(found).not.toEqual([]);
  expect(found.filter((line) => !line.startsWith('channel foyer.proof: '))).toEqual([]);
  // The session is the new one: it lasts, and wants no further proof.
  await page.reload();
  await expect(page.getByRole('heading', signedIn)).toBeVisible();
  await page.getByRole('button', { name: 'Close my account' }).click();
  await expect(page.getByTestId('closing')).toHaveText('Closed ann@example.com');
  // A window closes while the page in it is still starting.
  expect(complaints.splice(0).filter((complaint) => complaint !== 'TypeError: Failed to fetch')).toEqual([]);
});

test('an old link with an answer in it signs nobody in, and leaves no trace', async ({ page, app }) => {
  await page.goto(`${app}?code=stolen&state=forged`);
  await expect(page.getByLabel('Email')).toBeEditable();
  expect(page.url()).toBe(app);
});
