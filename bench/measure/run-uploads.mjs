import { openPage, reactWork, settle } from './open-page.mjs';

/** A subject that is not done by then is not going to be. */
const PATIENCE = 60_000;

const heap = async (session) => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

/** Adds so many files to an uploader, then sends them, and answers what each took. */
export const runUploads = async (browser, files, { page: name }, count) => {
  const { page, close } = await openPage(browser, files, `${name}.html`, ['react-work.js', 'long-tasks.js', 'fake-s3.js']);
  const session = await page.context().newCDPSession(page);
  await page.waitForFunction(() => window.bench !== undefined);
  await settle(page);
  const heapBefore = await heap(session);
  const before = await reactWork(page);
  await page.evaluate(() => void window.longTasks.take());

  const addedAt = await page.evaluate((number) => {
    const now = performance.now();
    window.bench.add(number);
    return now;
  }, count);
  await settle(page);
  const listed = await reactWork(page);
  const longestAdding = await page.evaluate(() => window.longTasks.take());
  const elements = await page.locator('main *').count();
  const heapListed = await heap(session);

  const startedAt = await page.evaluate(() => {
    const now = performance.now();
    window.bench.start();
    return now;
  });
  const ended = await page
    .waitForFunction((number) => window.bench.done >= number && performance.now(), count, { timeout: PATIENCE, polling: 20 })
    .then((handle) => handle.jsonValue(), () => undefined);
  const done = await page.evaluate(() => window.bench.done);
  const work = await reactWork(page);
  const longestSending = await page.evaluate(() => window.longTasks.take());
  const most = await page.evaluate(() => window.network.most);
  await close();
  return {
    done,
    toList: Math.max(0, listed.last - addedAt),
    addRenders: listed.renders - before.renders,
    elements,
    heapPerFile: (heapListed - heapBefore) / count,
    longestAdding,
    wall: ended === undefined ? undefined : ended - startedAt,
    commits: work.commits - listed.commits,
    renders: work.renders - listed.renders,
    longestSending,
    most,
  };
};
