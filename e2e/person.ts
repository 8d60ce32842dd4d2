import { expect, type Locator, type Page } from '@playwright/test';
import type { MessagePurpose, NewUser, Sandbox } from '@foyer/sandbox';
import type { Account } from './accounts.ts';

type UserStatus = NewUser['status'];
type MfaMethod = NonNullable<NewUser['mfa']>[number];

/** Somebody who uses an Authenticator: what they do and what they see, in their own words. */
export class Person {
  constructor(
    readonly page: Page,
    readonly sandbox: Sandbox,
    readonly within: Locator = page.locator('body'),
  ) {}

  field(label: string): Locator {
    return this.within.getByLabel(label, { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.within.getByRole('button', { name, exact: true });
  }

  async types(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
  }

  async presses(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Presses twice with the mouse and once with Enter, while the service takes its time. */
  async pressesImpatiently(name: string, operation: string): Promise<void> {
    this.sandbox.faults.add({ kind: 'latency', milliseconds: 400, operations: [operation] });
    await this.button(name).dblclick();
    await this.page.keyboard.press('Enter');
  }

  async opensCreateAccount(): Promise<void> {
    await this.within.getByRole('tab', { name: 'Create account' }).click();
  }

  async fillsInNewAccount({ label, typed, details, password }: Account): Promise<void> {
    await this.opensCreateAccount();
    for (const [name, value] of Object.entries({ [label]: typed, ...details })) await this.types(name, value);
    await this.types('Password', password);
    await this.types('Confirm password', password);
  }

  async signsUp(account: Account): Promise<void> {
    await this.fillsInNewAccount(account);
    await this.presses('Create account');
    await this.seesHeading('Confirm your account');
  }

  async confirms(account: Account, purpose: MessagePurpose = 'sign-up'): Promise<void> {
    await this.types('Code', await this.readsCode(account, purpose));
    await this.presses('Confirm');
  }

  async signsIn({ label, typed, password }: Account): Promise<void> {
    await this.types(label, typed);
    await this.types('Password', password);
    await this.presses('Sign in');
  }

  /** Tab by Tab to a control, as far as a person would go, and it shows that it has the focus. */
  async tabsTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 12; presses += 1) {
      await this.page.keyboard.press(key);
      if (await control.evaluate((element) => element.matches(':focus-visible'))) return;
    }
    throw new Error(`Twelve presses of ${key} do not lead to ${control.toString()}.`);
  }

  async typesByKeyboard(label: string, value: string): Promise<void> {
    await this.tabsTo(this.field(label));
    await this.page.keyboard.type(value);
  }

  async pressesByKeyboard(name: string | RegExp): Promise<void> {
    await this.tabsTo(this.button(name));
    await this.page.keyboard.press('Enter');
  }

  /** Types into the field that a screen has put the focus in, and sends it. */
  async answersByKeyboard(label: string, value: string): Promise<void> {
    await expect(this.field(label)).toBeFocused();
    await this.page.keyboard.type(value);
    await this.page.keyboard.press('Enter');
  }

  async signsInByKeyboard({ label, typed, password }: Account): Promise<void> {
    await this.typesByKeyboard(label, typed);
    await this.typesByKeyboard('Password', password);
    await this.page.keyboard.press('Enter');
  }

  async asksForNewPassword({ label, typed }: Account): Promise<void> {
    await this.presses('Forgot your password?');
    await this.types(label, typed);
    await this.presses('Send code');
    await this.seesHeading('Choose a new password');
  }

  async fillsInNewPassword(account: Account): Promise<void> {
    await this.types('Code', await this.readsCode(account, 'reset'));
    await this.types('New password', account.newPassword);
    await this.types('Confirm password', account.newPassword);
  }

  /** Reads the newest code of that kind that was sent to the account. */
  async readsCode({ contact }: Account, purpose: MessagePurpose): Promise<string> {
    const { code } = await this.sandbox.mailbox.wait({ to: contact, purpose });
    if (code === undefined) throw new Error(`The message to ${contact} holds no code.`);
    return code;
  }

  /** Is somebody whom the service knows already. */
  async hasAccount({ pool, username, contact, password }: Account, status?: UserStatus, mfa?: readonly MfaMethod[]): Promise<void> {
    const attributes = contact === username ? {} : { email: contact };
    await this.sandbox.admin.createUser({ pool, username, password, attributes, mfa, ...(status && { status }) });
  }

  /** Until their page has asked the service for this. */
  async asks(operation: string): Promise<void> {
    await this.page.waitForRequest((request) => request.headers()['x-amz-target']?.endsWith(`.${operation}`) === true);
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.within.getByRole('heading', { name })).toBeVisible();
  }

  async seesSignIn(): Promise<void> {
    await expect(this.within.getByRole('tab', { name: 'Sign in', selected: true })).toBeVisible();
  }

  async seesApp(): Promise<void> {
    await this.seesHeading('Signed in');
  }

  async seesAlert(text: string | RegExp): Promise<void> {
    await expect(this.within.getByRole('alert').filter({ hasText: text })).toBeVisible();
  }

  async seesNews(text: string | RegExp): Promise<void> {
    await expect(this.within.getByRole('status').filter({ hasText: text })).toBeVisible();
  }

  /** Reads a complaint beside a field, as assistive technology does too. */
  async seesFieldError(label: string, text: string): Promise<void> {
    await expect(this.field(label)).toHaveAttribute('aria-invalid', 'true');
    await expect(this.field(label)).toHaveAccessibleDescription(new RegExp(text));
  }
}
