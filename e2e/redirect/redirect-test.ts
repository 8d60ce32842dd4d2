import { join } from 'node:path';
import { poolOutputs, type PoolSettingsInput } from '@foyer/sandbox';
import { serveApp } from '../app-server.ts';
import { expect, test as base } from '../calm-test.ts';
import { Person } from '../person.ts';

export { expect };

const social = (address: string): PoolSettingsInput => ({
  usernameAttributes: ['email'],
  oauth: {
    callbackUrls: [address],
    logoutUrls: [address],
    providers: [{ name: 'Google', type: 'Google', attributeMapping: { email: 'email', name: 'name' } }],
  },
});

/** An app on the social pool; the place is a page within it. */
export const test = base.extend<{ readonly app: string; readonly person: Person }>({
  sandboxOptions: [{ pools: { social: social('http://localhost/') } }, { scope: 'worker' }],
  person: async ({ page, sandbox }, use) => use(new Person(page, sandbox)),
  app: async ({ sandbox }, use, { parallelIndex }) => {
    const port = 4820 + parallelIndex;
    const address = `http://localhost:${port}/`;
    sandbox.pool('social').replaceSettings(social(address));
    const server = await serveApp(join(import.meta.dirname, '../scenario/dist'), {
      port,
      scenario: { props: {}, count: 1, outputs: { ...poolOutputs(sandbox.pool('social')) } },
    });
    await use(address);
    await server.close();
  },
});
