import { ann } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

interface Stop {
  readonly screen: string;
  readonly gets: (person: Person) => Promise<void>;
  readonly goesOn: (person: Person) => Promise<void>;
}

const signsInAndConfirms = async (person: Person) => {
  await person.signsIn(ann);
  await person.seesHeading('Confirm your account');
  await person.confirms(ann, 'resend');
  await person.seesNews('Your account is confirmed.');
  await person.signsIn(ann);
};

const stops: readonly Stop[] = [
  {
    screen: 'sign-in',
    gets: (person) => person.hasAccount(ann),
    goesOn: (person) => person.signsIn(ann),
  },
  {
    screen: 'sign-up',
    gets: (person) => person.fillsInNewAccount(ann),
    goesOn: async (person) => {
      await person.signsUp(ann);
      await person.confirms(ann);
    },
  },
  { screen: 'confirm-sign-up', gets: (person) => person.signsUp(ann), goesOn: signsInAndConfirms },
  {
    screen: 'forgot-password',
    gets: async (person) => {
      await person.hasAccount(ann);
      await person.presses('Forgot your password?');
      await person.seesHeading('Reset your password');
    },
    goesOn: (person) => person.signsIn(ann),
  },
  {
    screen: 'confirm-reset',
    gets: async (person) => {
      await person.hasAccount(ann);
      await person.asksForNewPassword(ann);
    },
    goesOn: (person) => person.signsIn(ann),
  },
];

for (const { screen, gets, goesOn } of stops) {
  test(`who reloads on ${screen} begins at the sign-in and gets in`, async ({ page, person, openScenario }) => {
    await openScenario('email');
    await gets(person);
    await page.reload();
    await person.seesSignIn();
    await expect(person.field('Password')).toHaveValue('');
    await goesOn(person);
    await person.seesApp();
  });
}

/** Notes, from the first line of the next page on, whether a form was seen and how far things moved by themselves. */
function noteFlashAndShift(): void {
  const note = (name: string, value: string) => { document.documentElement.dataset[name] = value; };
  const look = () => {
    const form = document.querySelector('form');
    if (form?.checkVisibility({ visibilityProperty: true })) note('formWasSeen', '');
    requestAnimationFrame(look);
  };
  look();
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if ('value' in shift) note('shift', String(shift.value));
  }).observe({ type: 'layout-shift', buffered: true });
}

test('who is signed in never sees the form when the page loads, and nothing moves', async ({ page, person, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();

  await page.addInitScript(noteFlashAndShift);
  await page.reload();
  await person.seesApp();
  await expect(page.locator('html')).not.toHaveAttribute('data-form-was-seen');
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});

test('who is signed out sees the form come without a move', async ({ page, person, openScenario }) => {
  await openScenario('email');
  await page.addInitScript(noteFlashAndShift);
  await page.reload();
  await person.seesSignIn();
  await expect(page.locator('html')).toHaveAttribute('data-form-was-seen');
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});

test('who comes back over a network that hangs is told so, and can go to the sign-in', async ({ timePasses, person, openScenario, sandbox, page }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  await timePasses(2 * 3_600);
  const mends = [
    sandbox.faults.add({ kind: 'latency', milliseconds: 30_000, operations: ['GetTokensFromRefreshToken'] }),
    sandbox.faults.add({ kind: 'latency', milliseconds: 30_000, operations: ['RevokeToken'] }),
  ];
  await Promise.all([person.asks('GetTokensFromRefreshToken'), page.reload()]);
  await expect(page.locator('[data-unknown]')).toBeAttached();
  await timePasses(5);
  await person.seesHeading('Checking whether you are signed in');
  await person.seesNews('Still trying. This takes longer than usual.');
  await Promise.all([person.asks('RevokeToken'), person.presses('Back to sign in')]);
  await expect(page.getByRole('status')).toHaveText('Signing out');
  await timePasses(5);
  await person.seesSignIn();
  for (const mend of mends) mend();
  await person.signsIn(ann);
  await person.seesApp();
});
