import { openPage, reactWork, settle } from './open-page.mjs';

const functionCalls = async (session) => {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  return result.reduce((sum, { functions }) => sum + functions.reduce((all, { ranges }) => all + ranges[0].count, 0), 0);
};

const heap = async (session) => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

/** Opens a live list of so many rows, tells it of changes, and answers what each took. */
export const runLiveData = async (browser, files, { page: name, endurance = 0 }, count) => {
  const { page, close } = await openPage(browser, files, `${name}.html`, ['react-work.js', 'fake-appsync.js']);
  const session = await page.context().newCDPSession(page);
  await page.waitForFunction(() => window.list !== undefined);
  await page.evaluate((rows) => {
    window.server.start(rows);
    window.open();
  }, count);
  await page.waitForFunction((rows) => window.list.count() === rows, count, { timeout: 120_000 });
  await settle(page);
  const loading = await reactWork(page);
  const handed = await page.evaluate(() => window.list.handed());
  const { requests, subscriptions } = await page.evaluate(() => window.server.state());

  const burst = async (events) => {
    const before = await reactWork(page);
    const startedAt = await page.evaluate(async (number) => {
      window.list.remember();
      const now = performance.now();
      await window.server.burst(number);
      return now;
    }, events);
    await settle(page);
    const after = await reactWork(page);
    return {
      commits: after.commits - before.commits,
      ms: after.last - startedAt,
      kept: await page.evaluate(() => window.list.kept()),
      changed: Math.min(count, await page.evaluate(([number, rows]) => {
        const touched = new Set();
        for (let index = 0; index < number; index += 1) if (index % 5 < 3) touched.add((index * 7919) % rows);
        return touched.size;
      }, [events, count])),
    };
  };
  const hundred = await burst(100);
  const thousand = await burst(1_000);

  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await functionCalls(session);
  await page.evaluate(() => window.server.touch());
  await settle(page);
  const calls = await functionCalls(session);
  await session.send('Profiler.stopPreciseCoverage');

  let grown;
  if (endurance > 0) {
    const before = await heap(session);
    for (let told = 0; told < endurance; told += 1_000) await page.evaluate(() => window.server.burst(1_000));
    await settle(page);
    grown = (await heap(session)) - before;
  }
  await close();
  return { commits: loading.commits, handed, requests, subscriptions, hundred, thousand, calls, grown };
};
