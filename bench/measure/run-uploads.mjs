import { openPage, reactWork, settle } from './open-page.mjs';

/** A subject that has not added or not sent its files by then is said to have not finished, and the next one comes; in milliseconds. */
export const limitFor = (count) => Math.max(120_000, count * 60);

const heap = async (session) => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

/** Answers `undefined` where it takes longer than the limit, which a page that is frozen cannot say itself. */
const inTime = (promise, limit) => {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, limit); });
  return Promise.race([promise.catch((error) => (/Timeout|closed/.test(error.message) ? undefined : Promise.reject(error))), late])
    .finally(() => clearTimeout(timer));
};

const add = async (page, session, count, limit) => {
  await page.evaluate((number) => window.bench.make(number), count);
  const heapBefore = await heap(session);
  const before = await reactWork(page);
  await page.evaluate(() => void window.longTasks.take());
  const addedAt = await page.evaluate(() => {
    const now = performance.now();
    window.bench.add();
    return now;
  });
  await settle(page, 500, limit);
  const listed = await reactWork(page);
  const longest = await page.evaluate(() => window.longTasks.take());
  const elements = await page.locator('main *').count();
  return {
    listed, elements, longest,
    toList: Math.max(0, listed.last - addedAt),
    renders: listed.renders - before.renders,
    heapPerFile: ((await heap(session)) - heapBefore) / count,
  };
};

const send = async (page, count, listed, limit) => {
  const startedAt = await page.evaluate(() => {
    const now = performance.now();
    window.bench.start();
    return now;
  });
  const ended = await page
    .waitForFunction((number) => window.bench.done >= number && window.bench.doneAt, count, { timeout: limit, polling: 20 })
    .then((handle) => handle.jsonValue());
  const work = await reactWork(page);
  return {
    wall: ended - startedAt,
    commits: work.commits - listed.commits,
    renders: work.renders - listed.renders,
    longest: await page.evaluate(() => window.longTasks.take()),
    most: await page.evaluate(() => window.network.most),
  };
};

/** Adds so many files to an uploader, then sends them, and answers what each took; `undefined` for what was not finished. */
export const runUploads = async (launch, files, { page: name }, count, limit) => {
  const browser = await launch();
  try {
    const { page, close } = await openPage(browser, files, `${name}.html`, ['react-work.js', 'long-tasks.js', 'fake-s3.js']);
    const session = await page.context().newCDPSession(page);
    await page.waitForFunction(() => window.bench !== undefined);
    await settle(page);
    const adding = await inTime(add(page, session, count, limit), limit);
    const sending = adding && (await inTime(send(page, count, adding.listed, limit), limit));
    if (sending) await close();
    return { adding, sending };
  } finally {
    await browser.close();
  }
};
