import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { poolOutputs } from '@foyer/sandbox';
import { expect, test as base } from '@foyer/sandbox/playwright';
import { serveApp } from '../app-server.ts';
import { watchComplaints } from '../calm-test.ts';
import { VirtualAuthenticator } from '../passkeys.ts';
import { scanSecrets } from '../scan-secrets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isPasswordless, poolOf } from './arrange.ts';
import { ScreenPerson } from './screen-person.ts';
import type { Row } from './rows.ts';

export { expect };

type Props = Scenario['props'];

const codeAlone = (method: 'EMAIL_OTP' | 'SMS_OTP'): Props => ({
  initialState: 'signUp',
  passwordless: { hiddenAuthMethods: (['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const).filter((each) => each !== method) },
});

const propsOf = {
  'password': {},
  'plain-password': { authFlow: 'USER_PASSWORD_AUTH' },
  'email-code': { passwordless: { preferredAuthMethod: 'EMAIL_OTP' } },
  'sms-code': { passwordless: { preferredAuthMethod: 'SMS_OTP' } },
  'passkey': { passwordless: { preferredAuthMethod: 'WEB_AUTHN' } },
  'choice-of-code': {},
  'choice-of-password': {},
  'choice-of-passkey': {},
  'custom': { authFlow: 'CUSTOM_WITHOUT_SRP' },
  'custom-with-password': { authFlow: 'CUSTOM_WITH_SRP' },
  'social': {},
  'sign-up': { initialState: 'signUp' },
  'sign-up-by-email-code': codeAlone('EMAIL_OTP'),
  'sign-up-by-sms-code': codeAlone('SMS_OTP'),
} as const satisfies Record<Row['method'], Props>;

/** How somebody with a password comes to a passkey. */
const settlingIn: Props = { passwordless: { preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: true } };

/** One page of a worker, on which row after row is played. */
export interface MatrixPage {
  readonly page: Page;
  readonly complaints: string[];
  /** Takes up the pool of a row, in a browser that knows nobody. */
  becomes(row: Row): Promise<void>;
  /** Opens the page for somebody; who settles in lets the device be remembered and makes a passkey. */
  arrives(row: Row, settlesIn?: boolean): Promise<ScreenPerson>;
  /** Where the page shows a password, a code or an answer that the person has typed, a key that they have read, or a token. */
  secretsOf(person: ScreenPerson): Promise<readonly string[]>;
}

export const test = base.extend<object, { readonly matrix: MatrixPage }>({
  matrix: [async ({ browser, sandbox }, use) => {
    const context = await browser.newContext({ locale: 'en-US' });
    const complaints = watchComplaints(context);
    const scan = await scanSecrets(context);
    const page = await context.newPage();
    const authenticator = await VirtualAuthenticator.plugIn(page);
    let props: Props = {};
    const app = await serveApp(join(import.meta.dirname, '../scenario/dist'), {
      scenario: () => ({ props, count: 1, outputs: { ...poolOutputs(sandbox.pool('main')) } }),
    });
    await page.goto(app.url);
    await use({
      page,
      complaints,
      async becomes(row) {
        scan.forget();
        sandbox.pool('main').replaceSettings(poolOf(row, `${app.url}/`));
        await page.evaluate(() => localStorage.clear());
        await context.clearCookies();
        await authenticator.forgetPasskeys();
      },
      async arrives(row, settlesIn = false) {
        props = {
          ...(settlesIn && isPasswordless(row) ? settlingIn : propsOf[row.method]),
          rememberDevice: row.second === 'remembered-device',
        };
        await page.goto(app.url);
        return new ScreenPerson(page, sandbox, row, settlesIn);
      },
      secretsOf: ({ typed }) => scan.find(page, [...typed]),
    });
    await context.close();
    await app.close();
  }, { scope: 'worker' }],
});

/** Lets the person of a row have been in before, with a device that is remembered, a passkey, or an account at the provider. */
export const wasHere = async ({ arrives, page }: MatrixPage, row: Row): Promise<void> => {
  const person = await arrives({ ...row, status: row.method === 'social' ? 'new' : 'confirmed' }, row.method !== 'social');
  expect(await person.getsIn()).toMatchObject({ screen: 'app' });
  await page.waitForLoadState();
  // Who came by a provider leaves there as well, and the page comes back.
  const isBack = row.method === 'social' ? page.waitForEvent('load') : undefined;
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await isBack;
  await expect(page.locator('[data-foyer-part="sign-in.form"]')).toBeVisible();
};
