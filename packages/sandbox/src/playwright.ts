import { test as base, type LaunchOptions } from '@playwright/test';
import { apiSettings } from './appsync/api-settings.ts';
import { loadAmplify } from './amplify/load-amplify.ts';
import { appName } from './cli/app-name.ts';
import { appPaths } from './cli/app-paths.ts';
import { createSandbox } from './create-sandbox.ts';
import type { PoolSettingsInput } from './pool-settings.ts';
import { bucketsOf, type BucketSettings } from './s3/bucket-settings.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';

/** What the sandbox of a test run serves. */
export interface SandboxTestOptions {
  /** The app's `amplify/` folder. Its pool is named after the app's package, as `foyer-sandbox` names it. */
  readonly amplify?: string;
  /** Pools by name, beside or in place of the folder's. */
  readonly pools?: Readonly<Record<string, PoolSettingsInput>>;
  /** Buckets by name, beside or in place of the folder's. */
  readonly buckets?: Readonly<Record<string, BucketSettings>>;
  /** Each test begins without users, objects, messages and faults. @default true */
  readonly reset?: boolean;
}

/** What each worker has of its own. */
export interface SandboxWorkerFixtures {
  /** Set it with `test.use({ sandboxOptions: { … } })`, or in the configuration's `use`. */
  readonly sandboxOptions: SandboxTestOptions;
  /** The worker's own sandbox, with its mailbox, admin, faults and clock. It keeps nothing. */
  readonly sandbox: Sandbox;
}

/** What each test begins with. */
export interface SandboxFixtures {
  readonly freshSandbox: undefined;
}

/**
 * Playwright's `test` with a sandbox in place of AWS: Chromium finds AWS's hosts on this machine, so page, client and
 * configuration are those of production.
 *
 * @example
 * test.use({ sandboxOptions: { amplify: 'demo/amplify' } });
 * test('signs up', async ({ page, sandbox }) => {
 *   …
 *   const { code } = await sandbox.mailbox.wait({ to: 'ada@example.com' });
 * });
 */
export const test = base.extend<SandboxFixtures, SandboxWorkerFixtures>({
  sandboxOptions: [{}, { option: true, scope: 'worker' }],
  sandbox: [
    async ({ sandboxOptions }, use) => {
      const sandbox = await createSandbox({ ephemeral: true, httpsPort: 0, buckets: await bucketsIn(sandboxOptions), ...(await servedBy(sandboxOptions)) });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, sandbox }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...awsOnThisMachine(sandbox)] });
    },
    { scope: 'worker' },
  ],
  freshSandbox: [
    async ({ sandbox, sandboxOptions }, use) => {
      if (sandboxOptions.reset ?? true) sandbox.admin.reset();
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

async function servedBy({ amplify, pools = {} }: SandboxTestOptions): Promise<Pick<SandboxOptions, 'pools' | 'apis'>> {
  if (amplify === undefined) return { pools: Object.keys(pools).length > 0 ? pools : { main: {} } };
  const definition = await loadAmplify(amplify);
  const api = apiSettings(definition);
  const { root, dataDir } = appPaths({ amplify });
  const name = appName(root, dataDir);
  return {
    pools: { [name]: definition.auth?.settings ?? {}, ...pools },
    apis: api && { [name]: api },
  };
}

async function bucketsIn({ amplify, buckets = {} }: SandboxTestOptions): Promise<Record<string, BucketSettings>> {
  if (amplify === undefined) return { ...buckets };
  const { storage } = await loadAmplify(amplify);
  const { root, dataDir } = appPaths({ amplify });
  return { ...bucketsOf(storage, appName(root, dataDir)), ...buckets };
}

/**
 * The arguments by which Chromium takes the sandbox for AWS, for those who launch it themselves.
 * @throws where the sandbox serves no https.
 */
export function awsOnThisMachine(sandbox: Sandbox): NonNullable<LaunchOptions['args']> {
  if (!sandbox.https) throw new Error('[foyer] The sandbox serves no https, which AWS has alone; start it with httpsPort: 0.');
  const { port, spkiHash } = sandbox.https;
  const own = Object.values(sandbox.pools).flatMap(({ settings }) => settings.oauth?.domain ?? []);
  const hosts = new Set(['*.amazonaws.com', '*.amazoncognito.com', ...own]);
  const rules = [...hosts].map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${spkiHash}`];
}
