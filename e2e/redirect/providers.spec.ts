import { expect, test } from './redirect-test.ts';

const attributeMapping = { email: 'email' };

/** What the pool calls a provider, and what a person does. */
const providers = [
  { name: 'Facebook', type: 'Facebook', label: 'Facebook', mark: 'svg' },
  { name: 'SignInWithApple', type: 'SignInWithApple', label: 'Apple', mark: 'svg' },
  { name: 'LoginWithAmazon', type: 'LoginWithAmazon', label: 'Amazon', mark: 'svg' },
  { name: 'AcmeOIDC', type: 'OIDC', label: 'Acme ID', mark: 'text=◆' },
  { name: 'Corp', type: 'SAML', label: 'Corp', mark: undefined },
] as const;

test.use({
  offer: {
    providers: providers.map(({ name, type }) => ({ name, type, attributeMapping })),
    props: { socialProviders: ['facebook', 'apple', 'amazon', { name: 'AcmeOIDC', label: 'Acme ID', icon: '◆' }, { name: 'Corp' }] },
  },
});

for (const { name, label, mark } of providers) {
  test(`${label} is offered by its name and its mark, and signs in`, async ({ page, app, sandbox }) => {
    await page.goto(app);
    const button = page.getByRole('button', { name: `Continue with ${label}` });
    if (mark) await expect(button.locator(mark)).toBeVisible();
    else await expect(button).toHaveText('Continue with Corp');
    const asked = page.waitForRequest(/oauth2\/authorize/);
    await button.click();
    expect(new URL((await asked).url()).searchParams.get('identity_provider')).toBe(name);
    await page.getByLabel('email').fill('ann@example.com');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Signed in' })).toBeVisible();
    expect(page.url()).toBe(app);
    expect(sandbox.admin.listUsers()).toMatchObject([{ attributes: { email: 'ann@example.com' } }]);
  });
}

test('who came by Apple is asked by Apple who they are', async ({ page, app, sandbox }) => {
  sandbox.clock.advance(-600);
  await page.goto(app);
  await page.getByRole('button', { name: 'Continue with Apple' }).click();
  await page.getByLabel('email').fill('ann@example.com');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Signed in' })).toBeVisible();
  sandbox.clock.advance(600);
  await page.getByRole('button', { name: 'Close my account' }).click();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('dialog').getByRole('button', { name: 'Continue with Apple' }).click(),
  ]);
  await opened.getByRole('button', { name: /ann@example\.com/ }).click();
  await expect(page.getByTestId('closing')).toHaveText('Closed ann@example.com');
});
