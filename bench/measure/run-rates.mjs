import { bucketOutputs, createSandbox, poolOutputs } from '@foyer/sandbox';
import { awsOnThisMachine } from '@foyer/sandbox/playwright';
import { buildPages } from './build-pages.mjs';
import { servePages } from './serve-pages.mjs';

const ROUNDS = 5;
const USER = { username: 'bench@example.com', password: 'Benchmark-1' };
const OF = { large: 100 * 1024 ** 2, small: 20 * 1024, count: 300 };
/** By the names that the page knows them by. */
const ways = ['Foyer', 'Foyer by uploadData', 'uploadData'];

/** Sends one large and many small files to a sandbox in every way, turn by turn, and answers the times. */
export const runRates = async (launch) => {
  const server = await servePages(await buildPages([{ page: 'uploads/rates' }]));
  const sandbox = await createSandbox({
    ephemeral: true,
    httpsPort: 0,
    pools: { main: {} },
    buckets: { files: { isDefault: true, access: (allow) => ({ 'own/*': [allow.authenticated.to(['read', 'write', 'delete'])] }) } },
  });
  await sandbox.admin.createUser(USER);
  const browser = await launch(awsOnThisMachine(sandbox));
  const page = await browser.newPage();
  await page.goto(`${server.url}/uploads/rates.html`);
  await page.waitForFunction(() => window.rates !== undefined);
  await page.evaluate((given) => window.rates.open(...given), [{ ...poolOutputs(sandbox.pool('main')), ...bucketOutputs(sandbox) }, USER]);
  const times = { large: Object.fromEntries(ways.map((way) => [way, []])), small: Object.fromEntries(ways.map((way) => [way, []])) };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ways) {
      times.large[way].push(await page.evaluate((given) => window.rates.send(...given), [way, 1, OF.large]));
      times.small[way].push(await page.evaluate((given) => window.rates.send(...given), [way, OF.count, OF.small]));
      sandbox.bucket().clear();
    }
  }
  await browser.close();
  await sandbox.close();
  server.close();
  return { ways, of: OF, ...times };
};
