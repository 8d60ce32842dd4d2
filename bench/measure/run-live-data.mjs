import { openPage, reactWork, settle } from './open-page.mjs';

const ROUNDS = 5;
const BURST = 1_000;

const functionCalls = async (session) => {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  return result.reduce((sum, { functions }) => sum + functions.reduce((all, { ranges }) => all + ranges[0].count, 0), 0);
};

const heap = async (session) => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

const scriptTime = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value * 1_000;
};

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const openList = async (browser, files, { page: name }, count, drawn) => {
  const { page, close } = await openPage(browser, files, `${name}.html?drawn=${drawn}`, ['react-work.js', 'fake-appsync.js']);
  const session = await page.context().newCDPSession(page);
  await page.waitForFunction(() => window.list !== undefined);
  await page.evaluate((rows) => {
    window.server.start(rows);
    window.open();
  }, count);
  await page.waitForFunction((rows) => window.list.count() === rows, count, { timeout: 120_000 });
  await settle(page);
  return { page, session, close };
};

/** Tells a page of so many changes at once. Answers with the commits, the frames that there were, and when it was over. */
const burst = async (page, events) => {
  const before = await reactWork(page);
  const { startedAt, frames } = await page.evaluate(async (number) => {
    let passed = 0;
    let isTelling = true;
    const frame = (after) => requestAnimationFrame(() => {
      passed += 1;
      after();
    });
    const last = new Promise((resolve) => {
      const count = () => (isTelling ? frame(count) : frame(() => frame(resolve)));
      frame(count);
    });
    window.list.remember();
    const now = performance.now();
    await window.server.burst(number);
    isTelling = false;
    await last;
    return { startedAt: now, frames: passed };
  }, events);
  await settle(page);
  const after = await reactWork(page);
  return { commits: after.commits - before.commits, frames, ms: after.last - startedAt };
};

/**
 * What it takes to merge bursts of changes into a list that is handed to React, where no row is drawn: the page's script,
 * from the message on the socket, the client's part included. The median of five.
 */
export const runMerging = async (browser, files, subject, count) => {
  const { page, session, close } = await openList(browser, files, subject, count, 'count');
  await session.send('Performance.enable');
  await burst(page, BURST);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await scriptTime(session);
    const { commits, frames } = await burst(page, BURST);
    rounds.push({ commits, frames, ms: (await scriptTime(session)) - before });
  }
  await close();
  return {
    ms: median(rounds.map(({ ms }) => ms)),
    commits: median(rounds.map(({ commits }) => commits)),
    isOneAFrame: rounds.every(({ commits, frames }) => commits <= frames),
  };
};

/** Opens a live list of so many rows that are drawn, tells it of changes, and answers what each took. */
export const runLiveData = async (browser, files, subject, count) => {
  const { page, session, close } = await openList(browser, files, subject, count, 'rows');
  const loading = await reactWork(page);
  const handed = await page.evaluate(() => window.list.handed());
  const { requests, subscriptions } = await page.evaluate(() => window.server.state());

  const hundred = await burst(page, 100);
  const kept = await page.evaluate(() => window.list.kept());
  const changed = new Set(Array.from({ length: 100 }, (_, index) => index).filter((index) => index % 5 < 3).map((index) => (index * 7919) % count)).size;
  const thousand = await burst(page, BURST);
  const one = await burst(page, 1);

  // Counting calls makes them slower: what is timed is over by now.
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const callsWhile = async (tell, events) => {
    await functionCalls(session);
    await page.evaluate(tell, events);
    await settle(page);
    return functionCalls(session);
  };
  const tellMany = (events) => window.server.burst(events);
  const calls = {
    one: await callsWhile(() => window.server.touch()),
    hundred: await callsWhile(tellMany, 100),
    thousand: await callsWhile(tellMany, BURST),
  };
  await session.send('Profiler.stopPreciseCoverage');

  let grown;
  if (subject.endurance) {
    const before = await heap(session);
    for (let told = 0; told < subject.endurance; told += BURST) await page.evaluate((events) => window.server.burst(events), BURST);
    await settle(page);
    grown = (await heap(session)) - before;
  }
  await close();
  return { commits: loading.commits, handed, requests, subscriptions, hundred, thousand, one, kept, stayed: count - changed, calls, grown };
};
