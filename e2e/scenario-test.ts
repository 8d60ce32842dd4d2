import { join } from 'node:path';
import { expect, test as base } from '@foyer/sandbox/playwright';
import { poolOutputs, type PoolSettingsInput } from '@foyer/sandbox';
import { serveApp } from './app-server.ts';
import type { Scenario } from './scenario/scenario.ts';

export { expect };

/** The pools that scenarios are told about. */
export const pools = {
  email: { usernameAttributes: ['email'] },
  phone: { usernameAttributes: ['phone_number'] },
  username: { usernameAttributes: [], attributes: { email: { required: true } } },
} as const satisfies Record<string, PoolSettingsInput>;

export type PoolName = keyof typeof pools;

interface ScenarioFixtures {
  /** Opens the page of a scenario: an Authenticator over the pool of that name, under the strict policy. */
  readonly openScenario: (pool: PoolName, scenario?: Partial<Omit<Scenario, 'outputs'>>) => Promise<void>;
}

/** A test on a page that holds an Authenticator and nothing else. */
export const test = base.extend<ScenarioFixtures>({
  sandboxOptions: [{ pools }, { scope: 'worker' }],
  openScenario: async ({ page, sandbox }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (pool, scenario) => {
      const app = await serveApp(join(import.meta.dirname, 'scenario/dist'), {
        scenario: { props: {}, count: 1, ...scenario, outputs: { ...poolOutputs(sandbox.pool(pool)) } },
      });
      closing.push(app.close);
      await page.goto(app.url);
    });
    await Promise.all(closing.map((close) => close()));
  },
});
