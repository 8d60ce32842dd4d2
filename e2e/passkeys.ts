import type { CDPSession, Page } from '@playwright/test';

/** An authenticator for passkeys in the browser: its person is always there, and says yes until they do not. */
export class VirtualAuthenticator {
  private constructor(private readonly session: CDPSession, private readonly authenticatorId: string) {}

  static async plugIn(page: Page): Promise<VirtualAuthenticator> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualAuthenticator(session, authenticatorId);
  }

  async passkeys(): Promise<readonly { readonly rpId?: string | undefined; readonly signCount: number }[]> {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.authenticatorId });
    return credentials;
  }

  async forgetPasskeys(): Promise<void> {
    await this.session.send('WebAuthn.clearCredentials', { authenticatorId: this.authenticatorId });
  }

  /** From now on the person does not let themselves be recognised. */
  async refuses(): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.authenticatorId, isUserVerified: false });
  }

  async agrees(): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.authenticatorId, isUserVerified: true });
  }
}

/** Counts what the page asks of `navigator.credentials` at the same time, where the first waits for its person. The page must not be open yet. */
export async function countRequests(page: Page) {
  await page.addInitScript(() => {
    const count = { asked: 0, pending: 0, most: 0 };
    const answered = new Promise((resolve) => addEventListener('first-answer', resolve));
    const { create, get } = navigator.credentials;
    const counted = <Input, Output>(ask: (input?: Input) => Promise<Output>) => async (input?: Input) => {
      count.asked += 1;
      count.pending += 1;
      count.most = Math.max(count.most, count.pending);
      try {
        if (count.asked === 1) await answered;
        return await ask.call(navigator.credentials, input);
      } finally {
        count.pending -= 1;
      }
    };
    Object.assign(navigator.credentials, { create: counted(create), get: counted(get) });
    Object.assign(window, { credentialRequests: count });
  });
  return {
    counts: (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'credentialRequests')),
    answerFirst: () => page.evaluate(() => void dispatchEvent(new Event('first-answer'))),
  };
}
