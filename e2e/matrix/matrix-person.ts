import { createHmac } from 'node:crypto';
import { type AuthenticatorState, type AuthenticatorStore, type Screen, Secret } from '@foyer/state-machines';
import type { MessagePurpose, Sandbox } from '@foyer/sandbox';
import type { Row } from './rows.ts';

export const PASSWORD = 'Correct-horse-7';
const NEW_PASSWORD = 'Battery-staple-8';
export const EMAIL = 'ann@example.com';
export const PHONE = '+12025550143';
export const RIDDLE = 'a dark horse';

/** Somebody who answers whatever the Authenticator asks, as their row says. */
export class MatrixPerson {
  readonly seen: Screen[] = [];
  #password = PASSWORD;

  constructor(
    readonly store: AuthenticatorStore,
    readonly sandbox: Sandbox,
    readonly row: Row,
    readonly username: string,
  ) {}

  /** Goes on until they are in, or until they are told why not. */
  async signsIn(): Promise<AuthenticatorState> {
    for (;;) {
      const state = await this.#asked();
      if (state.screen !== null) this.seen.push(state.screen);
      if (state.screen === null || state.error) return state;
      await this.#answer(state, state.screen);
    }
  }

  /** Waits for the next thing that is asked, and that is still asked once everybody has taken note. */
  async #asked(): Promise<AuthenticatorState> {
    for (;;) {
      await this.#until(isAsking);
      await new Promise((resolve) => setTimeout(resolve));
      const state = this.store.getState();
      if (isAsking(state)) return state;
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

  async #answer(state: AuthenticatorState, screen: Screen): Promise<void> {
    const { step } = state;
    const answer = (response: string) => this.store.send({ type: 'answer.submit', response: new Secret(response) });
    switch (screen) {
      case 'sign-in': return this.store.send({ type: 'credentials.submit', username: this.username, ...this.#begins() });
      case 'password': return answer(this.#password);
      case 'new-password': return answer(NEW_PASSWORD);
      case 'email-setup': return answer(EMAIL);
      case 'custom': return answer(RIDDLE);
      case 'choose-factor': return answer(this.row.method === 'choice-of-code' ? 'EMAIL_OTP' : 'PASSWORD_SRP');
      case 'choose-mfa': return answer('TOTP');
      case 'totp-setup': return answer(step?.kind === 'totpSetup' ? codeOf(step.secret.reveal(), this.sandbox.clock.now()) : '');
      case 'code': return this.#types(await this.#signInCode(state));
      case 'confirm-sign-up': return this.#types(await this.#reads('resend'));
      case 'confirm-reset': {
        const code = new Secret(await this.#reads('reset'));
        this.#password = NEW_PASSWORD;
        return this.store.send({ type: 'reset.submit', code, newPassword: new Secret(NEW_PASSWORD) });
      }
      default: throw new Error(`Nobody in the matrix expects ${screen}.`);
    }
  }

  #begins() {
    const password = new Secret(this.#password);
    switch (this.row.method) {
      case 'password': return { password };
      case 'email-code': return { preferredFactor: 'EMAIL_OTP', flow: 'USER_AUTH' } as const;
      case 'sms-code': return { preferredFactor: 'SMS_OTP', flow: 'USER_AUTH' } as const;
      case 'choice-of-code': case 'choice-of-password': return { flow: 'USER_AUTH' } as const;
      case 'custom': return { flow: 'CUSTOM_WITHOUT_SRP' } as const;
    }
  }

  #types(code: string): void {
    this.store.send({ type: 'code.submit', code: new Secret(code) });
  }

  async #signInCode({ step }: AuthenticatorState): Promise<string> {
    if (step?.kind === 'code' && step.channel === 'totp') return this.sandbox.admin.totpCode({ username: this.username });
    return this.#reads('sign-in');
  }

  async #reads(purpose: MessagePurpose): Promise<string> {
    const { code } = await this.sandbox.mailbox.wait({ purpose });
    if (code === undefined) throw new Error(`The message about ${purpose} holds no code.`);
    return code;
  }
}

const isAsking = ({ busy, screen, status }: AuthenticatorState) => !busy && (screen !== null || status === 'signedIn');

/** What an authenticator app makes of its seed, by RFC 6238. */
function codeOf(seed: string, now: number): string {
  const bits = [...seed.replace(/=+$/, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac('sha1', key).update(step).digest();
  const place = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
