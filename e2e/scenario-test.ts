import { join } from 'node:path';
import { bucketOutputs, poolOutputs, type PoolSettingsInput } from '@foyer/sandbox';
import { serveApp } from './app-server.ts';
import { expect, test as base } from './calm-test.ts';
import { Person } from './person.ts';
import type { Scenario } from './scenario/scenario.ts';

export { expect };

/** The pools that scenarios are told about. */
export const pools = {
  email: { usernameAttributes: ['email'] },
  phone: { usernameAttributes: ['phone_number'] },
  username: { usernameAttributes: [], attributes: { email: { required: true } } },
  either: { usernameAttributes: ['email', 'phone_number'] },
  byLink: { usernameAttributes: ['email'], verification: { style: 'LINK' } },
  /** Who has a second factor is sent it to their phone. */
  texts: { usernameAttributes: ['phone_number'], mfa: { mode: 'OPTIONAL', methods: ['SMS'] } },
  /** Everybody has an authenticator app. */
  totp: { mfa: { mode: 'REQUIRED', methods: ['TOTP'] } },
  /** A second factor by email, which a known device does without. */
  devices: { mfa: { mode: 'OPTIONAL', methods: ['EMAIL'] }, devices: { tracking: 'OPTIONAL' } },
  several: { mfa: { mode: 'OPTIONAL', methods: ['TOTP', 'EMAIL'] } },
  passkeys: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'], webAuthn: { userVerification: 'required' } },
  /** Everybody has a second factor, and sets it up at the latest with the next sign-in. */
  setUp: { usernameAttributes: ['phone_number'], mfa: { mode: 'REQUIRED', methods: ['TOTP', 'EMAIL'] } },
  /** The app's own challenge. */
  riddle: {
    triggers: {
      defineAuthChallenge: (event) => {
        const last = event.request.session.at(-1);
        event.response.issueTokens = last?.challengeResult ?? false;
        event.response.failAuthentication = last?.challengeResult === false;
        event.response.challengeName = 'CUSTOM_CHALLENGE';
        return event;
      },
      createAuthChallenge: (event) => {
        event.response.publicChallengeParameters = { riddle: 'What runs at night?' };
        event.response.privateChallengeParameters = { answer: 'a dark horse' };
        return event;
      },
      verifyAuthChallengeResponse: (event) => {
        event.response.answerCorrect = event.request.userNotFound !== true && event.request.challengeAnswer === 'a dark horse';
        return event;
      },
    },
  },
  authenticatorApp: { usernameAttributes: ['email'], mfa: { mode: 'OPTIONAL', methods: ['TOTP'] } },
} as const satisfies Record<string, PoolSettingsInput>;

export type PoolName = keyof typeof pools;

interface ScenarioFixtures {
  /** Somebody at the test's page. */
  readonly person: Person;
  /** Opens the page of a scenario, an Authenticator over the pool of that name, and answers with its address. */
  readonly openScenario: (pool: PoolName, scenario?: Partial<Omit<Scenario, 'outputs'>>) => Promise<string>;
  /** Lets time go by in seconds, for the page and for the service. The page must not be open yet when it is asked for. */
  readonly timePasses: (seconds: number) => Promise<void>;
}

/** A test on a page that holds an Authenticator and nothing else. */
export const test = base.extend<ScenarioFixtures>({
  sandboxOptions: [{ pools }, { scope: 'worker' }],
  person: async ({ page, sandbox }, use) => use(new Person(page, sandbox)),
  openScenario: async ({ page, sandbox }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (pool, scenario) => {
      const app = await serveApp(join(import.meta.dirname, 'scenario/dist'), {
        scenario: { props: {}, count: 1, ...scenario, outputs: { ...poolOutputs(sandbox.pool(pool)), ...bucketOutputs(sandbox) } },
      });
      closing.push(app.close);
      await page.goto(app.url);
      return app.url;
    });
    await Promise.all(closing.map((close) => close()));
  },
  timePasses: async ({ page, sandbox }, use) => {
    let ahead = 0;
    await page.clock.install();
    await use(async (seconds) => {
      ahead += seconds;
      sandbox.clock.advance(seconds);
      await page.clock.fastForward(seconds * 1000);
    });
    sandbox.clock.advance(-ahead);
  },
});
