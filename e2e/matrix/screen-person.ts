import type { Page } from '@playwright/test';
import type { Sandbox } from '@foyer/sandbox';
import { codeOf } from '../authenticator-app.ts';
import { EMAIL, isConfirmedElsewhere, NAME, NEW_PASSWORD, PASSWORD, RIDDLE, usernameOf, usesPhone } from './arrange.ts';
import { readCode } from './read-code.ts';
import type { Row } from './rows.ts';

/** What a page asks, or where it ends. */
export interface Shown {
  /** The name of the screen, or `app`. */
  readonly screen: string;
  /** What is wrong, with the form or with a field. */
  readonly alert: string;
}

/** Somebody before a page who answers whatever the screens ask, as their row says. */
export class ScreenPerson {
  readonly seen: string[] = [];
  /** What nothing may show: passwords, codes, answers and keys so far. */
  readonly typed = new Set<string>();
  #password = PASSWORD;

  constructor(
    readonly page: Page,
    readonly sandbox: Sandbox,
    readonly row: Row,
    /** On the way in, lets the device be remembered and makes a passkey. */
    readonly settlesIn = false,
  ) {}

  /** Goes on until they are in, until they are told why not, or until they are asked for `stop`. */
  async getsIn(stop?: string): Promise<Shown> {
    let before = 'none';
    for (;;) {
      const shown = await this.#next(before);
      if (shown.screen === 'app') return shown;
      this.seen.push(shown.screen);
      if (shown.alert || shown.screen === stop) return shown;
      await this.#answer(shown.screen);
      before = shown.screen;
    }
  }

  /** Sends what the screen asks for, and does not wait for what comes of it. */
  sends(screen: string): Promise<void> {
    return this.#answer(screen);
  }

  /** What comes after an answer to this screen. */
  seesAfter(screen: string): Promise<Shown> {
    return this.#next(screen);
  }

  /** What they are told after an answer to this screen; it may come a moment after the screen on which it stands. */
  isTold(screen: string): Promise<Shown> {
    return this.#next(screen, true);
  }

  /** Goes on from where they were told of something, for as long as a person would. */
  async goesOn(from: Shown): Promise<Shown> {
    let shown = from;
    for (let screens = 0; screens < 12 && shown.screen !== 'app'; screens += 1) {
      await this.#answer(shown.screen);
      shown = await this.#next(shown.screen);
    }
    return shown;
  }

  /** Waits for another screen, for the app, or for a complaint; or for that alone. */
  async #next(before: string, isTold = false): Promise<Shown> {
    const found = await this.page.waitForFunction(({ before, isTold }) => {
      const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ').trim();
      if (document.querySelector('main h1')) return { screen: 'app', alert: '' };
      const asks = document.querySelector('form[data-foyer-part], section[data-foyer-part]');
      if (!asks || asks.hasAttribute('data-busy') || !asks.checkVisibility({ visibilityProperty: true })) return undefined;
      const [screen = ''] = asks.getAttribute('data-foyer-part')?.split('.') ?? [];
      const alert = texts('[role=alert], [data-foyer-part="field.error"]');
      // News that come with a screen come a moment after it, so that they are heard: what is seen is what stays.
      const seen = `${screen}: ${alert}`;
      const stays = Reflect.get(window, 'lastSeen') === seen;
      Reflect.set(window, 'lastSeen', seen);
      return stays && (alert || (screen !== before && !isTold)) ? { screen, alert } : undefined;
    }, { before, isTold });
    return (await found.jsonValue()) ?? { screen: '', alert: '' };
  }

  async #answer(screen: string): Promise<void> {
    switch (screen) {
      case 'sign-in': return this.#signsIn();
      case 'sign-up': return this.#signsUp();
      case 'password': return this.#submits(screen, { Password: this.#password });
      case 'new-password': {
        const name = this.row.status === 'invited-incomplete' ? { Name: NAME } : {};
        return this.#submits(screen, { ...name, 'New password': NEW_PASSWORD, 'Confirm password': NEW_PASSWORD });
      }
      case 'email-setup': return this.#submits(screen, { Email: EMAIL });
      case 'custom': return this.#submits(screen, { Answer: RIDDLE });
      case 'choose-factor': return this.#presses(this.#choice());
      case 'choose-mfa':
        await this.page.getByRole('radio', { name: 'Authenticator app' }).check();
        return this.#submits(screen, {});
      case 'totp-setup': return this.#submits(screen, { Code: codeOf(await this.#key(), this.sandbox.clock.now()) });
      case 'code':
        if (this.settlesIn && this.row.second === 'remembered-device') await this.page.getByRole('checkbox', { name: 'Don’t ask for a code on this device again' }).check();
        return this.#submits(screen, { Code: await this.#signInCode() });
      case 'confirm-sign-up': return this.#confirms(screen);
      case 'verify-contact': return this.#submits(screen, {});
      case 'confirm-contact': return this.#submits(screen, { Code: await readCode(this.sandbox, 'attribute') });
      case 'confirm-reset': {
        this.#password = NEW_PASSWORD;
        return this.#submits(screen, {
          'Code': await readCode(this.sandbox, 'reset'), 'New password': NEW_PASSWORD, 'Confirm password': NEW_PASSWORD,
        });
      }
      case 'passkey-prompt': return this.#presses('Create a passkey');
      default: throw new Error(`Nobody in the matrix expects ${screen}.`);
    }
  }

  async #signsIn(): Promise<void> {
    if (this.row.method === 'social') return this.#goesToProvider();
    const asksPassword = this.settlesIn || /^(password|plain-password|custom-with-password|sign-up)$/.test(this.row.method);
    return this.#submits('sign-in', { ...this.#login(), ...(asksPassword && { Password: this.#password }) });
  }

  #signsUp(): Promise<void> {
    const passwords = this.row.method === 'sign-up' ? { 'Password': PASSWORD, 'Confirm password': PASSWORD } : {};
    return this.#submits('sign-up', { ...this.#login(), ...passwords });
  }

  #login() {
    return usesPhone(this.row) ? { 'Phone number': '202 555 0143' } : { Email: EMAIL };
  }

  async #confirms(screen: string): Promise<void> {
    const code = await readCode(this.sandbox, this.row.status.startsWith('new') ? 'sign-up' : 'resend');
    if (this.row.status === 'new-by-link') isConfirmedElsewhere(this.sandbox, this.row);
    return this.#submits(screen, { Code: code });
  }

  async #goesToProvider(): Promise<void> {
    await this.#presses('Continue with Google');
    const before = this.page.getByRole('button', { name: new RegExp(EMAIL) });
    if (await this.page.getByLabel('email').waitFor().then(() => before.isVisible())) return before.click();
    await this.page.getByLabel('email').fill(EMAIL);
    await this.page.getByLabel('name').fill(NAME);
    await this.#presses('Continue');
  }

  #choice(): string {
    if (this.row.method === 'choice-of-code') return 'Email me a code';
    return this.row.method === 'choice-of-passkey' ? 'Use a passkey' : 'Enter your password';
  }

  async #key(): Promise<string> {
    const key = (await this.page.locator('[data-foyer-part="totp-setup.key"]').innerText()).replaceAll(/\s/g, '');
    this.typed.add(key);
    return key;
  }

  async #signInCode(): Promise<string> {
    const fromApp = await this.page.getByText('Open your authenticator app').isVisible();
    return fromApp ? this.sandbox.admin.totpCode({ username: usernameOf(this.row) }) : readCode(this.sandbox, 'sign-in');
  }

  #presses(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  async #submits(screen: string, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      if (/password|^Code$|^Answer$/i.test(label)) this.typed.add(value);
      await this.page.getByLabel(label, { exact: true }).fill(value);
    }
    await this.page.locator(`[data-foyer-part="${screen}.submit"]`).click();
  }
}
