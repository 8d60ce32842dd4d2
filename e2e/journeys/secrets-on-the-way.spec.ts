import { ann, bob, type Account } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, type PoolName, test } from '../scenario-test.ts';
import { scanSecrets } from '../scan-secrets.ts';
import type { Scenario } from '../scenario/scenario.ts';

const canary: Account = { ...ann, password: 'Canary-password-7', newPassword: 'Canary-replaced-8' };
const WRONG = 'Canary-wrong-9';
/** The code of a link that is opened by who is signed in. */
const STALE = '564738';

interface Walk {
  readonly person: Person;
  /** Types what nothing may show. */
  readonly whispers: (label: string, secret: string) => Promise<void>;
  readonly timePasses: (seconds: number) => Promise<void>;
  readonly address: string;
}

interface Journey {
  readonly name: string;
  readonly pool: PoolName;
  readonly props?: Scenario['props'];
  readonly goes: (walk: Walk) => Promise<void>;
}

/** Each screen that takes a secret: answered wrong, left with the secret in it, and answered right. `matrix.spec.ts` has every way that goes well. */
const journeys: readonly Journey[] = [
  {
    name: 'a new account that is left twice, and confirmed after another code and by its link',
    pool: 'email',
    async goes({ person, whispers, timePasses, address }) {
      await whispers('Password', 'Canary-left-in-a-tab-5');
      await person.opensCreateAccount();
      await person.types('Email', canary.typed);
      await whispers('Password', canary.password);
      await whispers('Confirm password', WRONG);
      await person.presses('Show Password');
      await person.presses('Create account');
      await person.seesFieldError('Confirm password', 'The passwords don’t match.');
      await person.within.getByRole('tab', { name: 'Sign in' }).click();
      await person.signsUp(canary);
      await whispers('Code', await person.readsCode(canary, 'sign-up'));
      await person.presses('Back');
      await person.within.getByRole('tab', { name: 'Sign in' }).click();
      await person.seesSignIn();
      await person.signsIn(canary);
      await person.seesHeading('Confirm your account');
      await timePasses(30);
      await person.presses('Send a new code');
      await person.seesNews('We sent a new code.');
      const code = await person.readsCode(canary, 'resend');
      await whispers('Code', code === '918273' ? '918274' : '918273');
      await person.presses('Confirm');
      await person.seesFieldError('Code', 'That code isn’t right.');
      await whispers('Code', code);
      await person.page.goto(`${address}?${new URLSearchParams({ auth: 'confirm-sign-up', user: canary.username, code }).toString()}`);
      await expect(person.field('Code')).toHaveValue(code);
      await person.presses('Confirm');
      await person.seesNews('Your account is confirmed.');
      await whispers('Password', canary.password);
      await person.presses('Sign in');
      await person.seesApp();
      await person.page.goto(`${address}?${new URLSearchParams({ auth: 'confirm-reset', user: canary.username, code: STALE }).toString()}`);
      await person.seesApp();
      await person.presses('Sign out');
      await person.seesSignIn();
    },
  },
  {
    name: 'a second factor that is set up by email',
    pool: 'setUp',
    async goes({ person, whispers }) {
      const account: Account = { ...bob, pool: 'setUp', password: canary.password };
      await person.hasAccount(account);
      const asks = async () => {
        await whispers('Password', account.password);
        await person.presses('Sign in');
        await person.within.getByText('Email', { exact: true }).click();
        await person.presses('Continue');
        await person.types('Email', ann.contact);
        await person.presses('Continue');
        await person.seesHeading('Enter your code');
        return person.readsCode(ann, 'sign-in');
      };
      await person.types(account.label, account.typed);
      await whispers('Code', await asks());
      await person.presses('Back to sign in');
      await person.seesSignIn();
      const code = await asks();
      await whispers('Code', code === '918273' ? '918274' : '918273');
      await person.presses('Continue');
      await person.seesFieldError('Code', 'That code isn’t right.');
      await whispers('Code', code);
      await person.presses('Continue');
      await person.seesApp();
    },
  },
  {
    name: 'a challenge of the app’s own',
    pool: 'riddle',
    props: { authFlow: 'CUSTOM_WITHOUT_SRP' },
    async goes({ person, whispers }) {
      await person.hasAccount({ ...canary, pool: 'riddle' });
      await person.types('Email', canary.typed);
      await person.presses('Continue');
      await whispers('Answer', 'a canary horse');
      await person.presses('Back to sign in');
      await person.seesSignIn();
      await person.presses('Continue');
      await whispers('Answer', 'a canary horse');
      await person.presses('Continue');
      await person.seesAlert('The sign-in details or the password are wrong.');
      await person.presses('Continue');
      await whispers('Answer', 'a dark horse');
      await person.presses('Continue');
      await person.seesApp();
    },
  },
  {
    name: 'a password that was chosen among ways, and a contact',
    pool: 'passkeys',
    async goes({ person, whispers }) {
      const { username, password } = canary;
      await person.sandbox.admin.createUser({ pool: 'passkeys', username, password, attributes: { email_verified: 'false' } });
      const asks = async () => {
        await person.presses('Continue');
        await person.presses('Enter your password');
        await person.seesHeading('Enter your password');
      };
      await person.types('Email', canary.typed);
      await asks();
      await whispers('Password', canary.password);
      await person.presses('Show Password');
      await person.presses('Back to sign in');
      await person.seesSignIn();
      await asks();
      await whispers('Password', WRONG);
      await person.presses('Sign in');
      await person.seesAlert('The sign-in details or the password are wrong.');
      await whispers('Password', canary.password);
      await person.presses('Sign in');
      const asksForCode = async () => {
        await person.presses('Send code');
        await expect(person.field('Code')).toBeFocused();
        return person.readsCode(canary, 'attribute');
      };
      await whispers('Code', await asksForCode());
      await person.presses('Back');
      const code = await asksForCode();
      await whispers('Code', code === '918273' ? '918274' : '918273');
      await person.presses('Verify');
      await person.seesFieldError('Code', 'That code isn’t right.');
      await whispers('Code', code);
      await person.presses('Verify');
      await person.seesApp();
    },
  },
  {
    name: 'a second factor, a device that is remembered, and fresh proofs: wrong, left, given, and given up',
    pool: 'devices',
    props: { rememberDevice: true },
    async goes({ person, whispers, timePasses }) {
      const account: Account = { ...canary, pool: 'devices' };
      const { page, sandbox } = person;
      await person.hasAccount(account, 'CONFIRMED', ['EMAIL']);
      const signsIn = async () => {
        await person.types('Email', account.typed);
        await whispers('Password', account.password);
        await person.presses('Sign in');
        await person.seesHeading('Enter your code');
        return person.readsCode(account, 'sign-in');
      };
      // Another than was sent; it is on its way when the person turns back, and is lost.
      await whispers('Code', (await signsIn()) === '918273' ? '918274' : '918273');
      let loseIt = () => {};
      const gate = new Promise<void>((resolve) => {
        loseIt = resolve;
      });
      await page.route(/cognito-idp/, async (route) => {
        await gate;
        await route.abort();
      }, { times: 1 });
      await person.presses('Continue');
      await expect(person.button('Checking the code')).toBeVisible();
      await person.presses('Back to sign in');
      await person.seesSignIn();
      loseIt();
      await whispers('Code', await signsIn());
      await page.reload();
      await whispers('Code', await signsIn());
      await person.presses('Continue');
      await person.seesApp();
      await timePasses(600);

      const proves = async (password: string) => {
        await person.presses('Close my account');
        await whispers('Password', password);
      };
      await proves(WRONG);
      await person.presses('Confirm');
      await person.seesAlert('The sign-in details or the password are wrong.');
      await whispers('Password', account.password);
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('closing')).toHaveText('Not closed: cancelled');
      await proves(account.password);
      await person.presses('Confirm');
      await expect(person.field('Code')).toBeFocused();
      const code = await person.readsCode(account, 'sign-in');
      await whispers('Code', code === '918273' ? '918274' : '918273');
      await person.presses('Continue');
      await person.seesFieldError('Code', 'That code isn’t right.');
      await whispers('Code', code);
      await page.getByRole('checkbox', { name: 'Don’t ask for a code on this device again' }).check();
      await person.presses('Continue');
      await expect(page.getByTestId('closing')).toHaveText(`Closed ${account.contact}`);

      sandbox.admin.expireSessions({ pool: account.pool, username: account.username });
      await timePasses(3_700);
      await person.presses('Look up my email');
      await person.seesNews('Your session has ended.');
      await whispers('Password', account.password);
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
      await person.seesSignIn();
    },
  },
];

for (const { name, pool, props = {}, goes } of journeys) {
  test(`nothing shows what was typed in secret: ${name}`, async ({ timePasses, context, page, person, openScenario }) => {
    const scan = await scanSecrets(context);
    const address = await openScenario(pool, { props });
    const secrets = new Set([canary.password, STALE]);
    const whispers = async (label: string, secret: string) => {
      secrets.add(secret);
      await person.types(label, secret);
    };
    await goes({ person, whispers, timePasses, address });
    const found = await scan.find(page, [...secrets]);
    // The address of a link is asked for as it is, and is the referrer of the page's own files.
    expect(found.filter((line) => !/^request: .*[?&]code=/.test(line))).toEqual([]);
  });
}
