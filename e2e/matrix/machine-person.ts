import { type AuthenticatorState, type AuthenticatorStore, type Screen, Secret } from '@foyer/state-machines';
import type { Sandbox } from '@foyer/sandbox';
import { codeOf } from '../authenticator-app.ts';
import { EMAIL, isConfirmedElsewhere, NAME, NEW_PASSWORD, PASSWORD, RIDDLE } from './arrange.ts';
import { readCode } from './read-code.ts';
import type { Row } from './rows.ts';

/** Somebody who answers whatever the machines ask, as their row says. */
export class MachinePerson {
  readonly seen: Screen[] = [];
  /** What nothing may show: passwords, codes and answers so far. */
  readonly typed = new Set<string>();
  #password = PASSWORD;
  #hasChosen = false;

  constructor(
    readonly store: AuthenticatorStore,
    readonly sandbox: Sandbox,
    readonly row: Row,
    readonly username: string,
    /** Lets the device be remembered. */
    readonly remembers = false,
  ) {}

  /** Goes on until they are in, or until they are told why not. */
  async getsIn(): Promise<AuthenticatorState> {
    for (;;) {
      const state = await this.asked();
      if (state.screen === null || state.error) return state;
      await this.answers(state);
    }
  }

  /** Waits for the next thing that is asked, and that is still asked once everybody has taken note. */
  async asked(): Promise<AuthenticatorState> {
    for (;;) {
      await this.#until(isAsking);
      await new Promise((resolve) => setTimeout(resolve));
      const state = this.store.getState();
      if (!isAsking(state)) continue;
      if (state.screen !== null) this.seen.push(state.screen);
      return state;
    }
  }

  #until(isReached: (state: AuthenticatorState) => boolean): Promise<void> {
    if (isReached(this.store.getState())) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.store.subscribe(() => {
        if (!isReached(this.store.getState())) return;
        stop();
        resolve();
      });
    });
  }

  /** Does what the screen asks, or, after a fault, what helps. */
  async answers(state: AuthenticatorState): Promise<void> {
    const { screen, step, error } = state;
    if (error?.code === 'code_expired' && this.store.can({ type: 'code.resend' })) return this.store.send({ type: 'code.resend' });
    if (error?.code === 'username_taken') return this.store.send({ type: 'screen.show', screen: 'sign-in' });
    if (error?.code === 'wrong_credentials' && this.#hasChosen) this.#password = NEW_PASSWORD;
    if (isForMessage(state) && this.sandbox.mailbox.list().length === 0) return this.store.send({ type: 'flow.back' });
    const choose = (choice: string) => this.store.send({ type: 'answer.submit', response: new Secret(choice) });
    const answer = (response: string, attributes?: Record<string, string>) =>
      this.store.send({ type: 'answer.submit', response: this.#secret(response), attributes });
    switch (screen) {
      case 'sign-in': return this.store.send({ type: 'credentials.submit', username: this.username, ...this.#begins() });
      case 'sign-up': return this.store.send({ type: 'sign-up.submit', username: this.username, attributes: {}, ...this.#signsUpWith() });
      case 'password': return answer(this.#password);
      case 'forgot-password': return this.store.send({ type: 'reset.request', username: this.username });
      case 'new-password':
        this.#hasChosen = true;
        return answer(NEW_PASSWORD, step?.kind === 'newPassword' && step.missing.includes('name') ? { name: NAME } : undefined);
      case 'email-setup': return choose(EMAIL);
      case 'custom': return answer(RIDDLE);
      case 'choose-factor': return choose(this.row.method === 'choice-of-code' ? 'EMAIL_OTP' : 'PASSWORD_SRP');
      case 'choose-mfa': return choose('TOTP');
      case 'totp-setup': return answer(step?.kind === 'totpSetup' ? codeOf(step.secret.reveal(), this.sandbox.clock.now()) : '');
      case 'code': return this.#types(await this.#signInCode(state));
      case 'confirm-sign-up': return this.#confirms();
      case 'verify-contact': return this.store.send({ type: 'contact.choose', contact: 'email' });
      case 'confirm-contact': return this.#types(await readCode(this.sandbox));
      case 'confirm-reset': {
        const code = this.#secret(await readCode(this.sandbox));
        this.#password = NEW_PASSWORD;
        return this.store.send({ type: 'reset.submit', code, newPassword: this.#secret(NEW_PASSWORD) });
      }
      default: throw new Error(`Nobody in the matrix expects ${screen}.`);
    }
  }

  #secret(typed: string): Secret {
    this.typed.add(typed);
    return new Secret(typed);
  }

  #begins() {
    const password = this.#secret(this.#password);
    const { method } = this.row;
    switch (method) {
      case 'password': case 'sign-up': return { password };
      case 'plain-password': return { password, flow: 'USER_PASSWORD_AUTH' } as const;
      case 'email-code': case 'sign-up-by-email-code': return { preferredFactor: 'EMAIL_OTP', flow: 'USER_AUTH' } as const;
      case 'sms-code': case 'sign-up-by-sms-code': return { preferredFactor: 'SMS_OTP', flow: 'USER_AUTH' } as const;
      case 'choice-of-code': case 'choice-of-password': return { flow: 'USER_AUTH' } as const;
      case 'custom': return { flow: 'CUSTOM_WITHOUT_SRP' } as const;
      case 'custom-with-password': return { password, flow: 'CUSTOM_WITH_SRP' } as const;
      case 'passkey': case 'choice-of-passkey': case 'social': throw new Error(`${method} needs a browser.`);
      default: return method satisfies never;
    }
  }

  #signsUpWith() {
    switch (this.row.method) {
      case 'sign-up-by-email-code': return { preferredFactor: 'EMAIL_OTP' } as const;
      case 'sign-up-by-sms-code': return { preferredFactor: 'SMS_OTP' } as const;
      default: return { password: this.#secret(PASSWORD) };
    }
  }

  async #confirms(): Promise<void> {
    const code = await readCode(this.sandbox);
    if (this.row.status === 'new-by-link') isConfirmedElsewhere(this.sandbox, this.row);
    this.#types(code);
  }

  #types(code: string): void {
    this.store.send({ type: 'code.submit', code: this.#secret(code), rememberDevice: this.remembers });
  }

  async #signInCode({ step }: AuthenticatorState): Promise<string> {
    if (step?.kind === 'code' && step.channel === 'totp') return this.sandbox.admin.totpCode({ username: this.username });
    return readCode(this.sandbox);
  }
}

const isForMessage = ({ screen, step }: AuthenticatorState) =>
  screen === 'confirm-sign-up' || screen === 'confirm-reset' || (step?.kind === 'code' && step.channel !== 'totp');

const isAsking = ({ busy, screen, status }: AuthenticatorState) => !busy && (screen !== null || status === 'signedIn');
