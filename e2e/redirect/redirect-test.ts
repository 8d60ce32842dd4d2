import { join } from 'node:path';
import { poolOutputs, type PoolSettingsInput } from '@foyer/sandbox';
import { serveApp } from '../app-server.ts';
import { expect, test as base } from '../calm-test.ts';
import { Person } from '../person.ts';
import type { Scenario } from '../scenario/scenario.ts';

export { expect };

type Providers = NonNullable<PoolSettingsInput['oauth']>['providers'];

interface Offer {
  /** The identity providers of the pool. */
  readonly providers: Providers;
  readonly props: Scenario['props'];
}

const attributeMapping = { email: 'email', name: 'name' };
const google: Offer = { providers: [{ name: 'Google', type: 'Google', attributeMapping }], props: {} };

const social = (address: string, providers: Providers): PoolSettingsInput => ({
  usernameAttributes: ['email'],
  oauth: {
    callbackUrls: [address],
    logoutUrls: [address],
    providers,
  },
});

/** An app on the social pool; the place is a page within it. */
export const test = base.extend<{ readonly app: string; readonly person: Person; readonly offer: Offer }>({
  sandboxOptions: [{ pools: { social: social('http://localhost/', google.providers) } }, { scope: 'worker' }],
  offer: [google, { option: true }],
  person: async ({ page, sandbox }, use) => use(new Person(page, sandbox)),
  app: async ({ sandbox, offer }, use, { parallelIndex }) => {
    const port = 4820 + parallelIndex;
    const address = `http://localhost:${port}/`;
    sandbox.pool('social').replaceSettings(social(address, offer.providers));
    const server = await serveApp(join(import.meta.dirname, '../scenario/dist'), {
      port,
      scenario: { props: offer.props, count: 1, outputs: { ...poolOutputs(sandbox.pool('social')) } },
    });
    await use(address);
    await server.close();
  },
});
