import { expect, type Locator, type Page } from '@playwright/test';
import type { Sandbox } from '@foyer/sandbox';

/** Somebody who uses an Authenticator: what they do and what they see, in their own words. */
export class Person {
  constructor(
    readonly page: Page,
    readonly sandbox: Sandbox,
    readonly within: Locator = page.locator('body'),
  ) {}

  async opensCreateAccount(): Promise<void> {
    await this.within.getByRole('tab', { name: 'Create account' }).click();
  }

  async types(label: string | RegExp, value: string): Promise<void> {
    await this.within.getByLabel(label, { exact: typeof label === 'string' }).fill(value);
  }

  async presses(name: string): Promise<void> {
    await this.within.getByRole('button', { name, exact: true }).click();
  }

  async signsIn(username: string, password: string, label = 'Email'): Promise<void> {
    await this.types(label, username);
    await this.types('Password', password);
    await this.presses('Sign in');
  }

  /** Reads the newest code that was sent to an address. */
  async readsCode(to: string, after?: string): Promise<string> {
    const message = await this.sandbox.mailbox.wait({ to, ...(after === undefined ? {} : { after }) });
    if (message.code === undefined) throw new Error(`The message to ${to} holds no code.`);
    return message.code;
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.within.getByRole('heading', { name })).toBeVisible();
  }

  async seesAlert(text: string | RegExp): Promise<void> {
    await expect(this.within.getByRole('alert').filter({ hasText: text })).toBeVisible();
  }
}
