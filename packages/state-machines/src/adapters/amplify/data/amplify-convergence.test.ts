import { signIn, signOut } from 'aws-amplify/auth';
import { expect, it } from 'vitest';
import { createDataClient } from '../../../data/data-client.ts';
import { matches } from '../../../data/filter.ts';
import { createHistory, random } from '../../../data/history.fixture.ts';
import { DataError } from '../../../errors/data-error.ts';
import type { Row } from '../../../ports/data.ts';
import { createAmplifyData } from './amplify-data.ts';
import { post, timedPage, withDataSandbox } from './data-sandbox.fixture.ts';

/** How many histories; a new connection, after which all is listed again, comes in every other one. `npm run chaos -- data` plays more of them. */
const HISTORIES = Number(process.env['FOYER_HISTORIES'] ?? 2);
const SEED = Number(process.env['FOYER_SEED'] ?? 1);

const rules = [{ allow: 'private', provider: 'userPools', operations: ['create', 'update', 'delete', 'read'] }];
const bench = withDataSandbox({
  schema: post.schema.replace('{ allow: public, provider: apiKey }', '{ allow: private }'),
  models: [{ ...post.model, attributes: [{ type: 'model', properties: {} }, { type: 'auth', properties: { rules } }] }],
  defaultMode: 'userPool',
});
const person = { username: 'ada@example.com', password: 'Analytical-1' };

const plain = (rows: readonly Row[]) =>
  rows.map(({ id, title, body, rank }) => ({ id, title, body: body ?? null, rank: rank ?? null }))
    .toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

const wait = (milliseconds: number) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

const renewals = () => bench.sandbox.requests.list().filter(({ operation }) => operation === 'GetTokensFromRefreshToken').length;

async function history(seed: number) {
  const below = random(seed);
  const renewalsBefore = renewals();
  await bench.sandbox.admin.createUser(person);
  await signIn(person);
  const filter = { rank: { ge: 5 } };
  const clients = [0, 1, 2].map(() => createDataClient({ port: createAmplifyData(), page: timedPage }));
  const views = clients.map((client) => [client.list({ model: 'Post' }), client.list({ model: 'Post', filter, sort: { rank: 'desc' } })] as const);
  const past = createHistory(['title', 'body', 'rank']);
  const leave = clients.map((client, at) =>
    past.watch(client, (views[at] ?? []).map((view, part) => (part === 0 ? { view } : { view, filter, descending: 'rank' }))));
  leave.push(bench.sandbox.api('main').watch((mutation, row) => {
    const kind = (['create', 'update', 'delete'] as const).find((one) => mutation.startsWith(one));
    if (kind) past.happened(kind, row);
  }));
  await expect.poll(() => views.flat().every((view) => view.getSnapshot().status === 'live')).toBe(true);

  const operations = ['createPost', 'updatePost', 'deletePost', 'listPosts', 'getPost'];
  const events = ['onCreatePost', 'onUpdatePost', 'onDeletePost'];
  const faults = [
    { kind: 'throttle', operations }, { kind: 'latency', milliseconds: 40, operations }, { kind: 'server-error', operations },
    { kind: 'drop', when: 'before', operations }, { kind: 'drop', when: 'after', operations },
    { kind: 'event-repeated', operations: events }, { kind: 'event-swapped', operations: events },
    { kind: 'event-late', milliseconds: 60, operations: events }, { kind: 'latency', milliseconds: 60, operations: events },
  ] as const;
  for (let step = 0; step < 60; step++) {
    const fault = faults[below(faults.length)];
    if (fault && below(3) === 0) bench.sandbox.faults.add({ ...fault, times: 1 });
    // The token of all three has expired by the server's clock.
    if (step === 25) bench.sandbox.clock.advance(7200);
    if (seed % 2 === 1 && step === 20) bench.sandbox.faults.add({ kind: 'event-dropped', operations: events, times: 1 });
    if (seed % 2 === 1 && step === 30) {
      bench.sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['connect'], times: 1 });
      bench.sandbox.api('main').dropConnections();
    }
    const kind = (['create', 'update', 'delete', 'upsert'] as const)[below(4)] ?? 'update';
    const id = String(below(8));
    const input = kind === 'delete' ? { id } : { id, title: `t${step}`, ...(below(2) === 0 && { rank: below(10) }), ...(below(3) === 0 && { body: null }) };
    clients[below(3)]?.write(kind, 'Post', input).catch((error: unknown) => expect(error).toBeInstanceOf(DataError));
    if (below(2) === 0) await wait(below(30));
  }

  bench.sandbox.faults.clear();
  await expect.poll(() => clients.every(({ queue }) => queue.getSnapshot().pending === 0), { timeout: 60_000 }).toBe(true);
  await expect.poll(() => views.flat().every((view) => view.getSnapshot().status === 'live'), { timeout: 60_000 }).toBe(true);
  for (const [all, some] of views) {
    await expect.poll(() => plain(all.getSnapshot().items)).toEqual(plain(bench.sandbox.api('main').rows('Post')));
    await expect.poll(() => plain(some.getSnapshot().items))
      .toEqual(plain(bench.sandbox.api('main').rows('Post').filter((row) => matches(row, filter))));
  }
  expect(past.frames).toBeGreaterThan(views.length);
  expect(past.unexplained).toEqual([]);
  for (const stop of leave) stop();
  for (const client of clients) client.close();
  expect(renewals()).toBeGreaterThan(renewalsBefore);
  await signOut();
  bench.sandbox.admin.reset();
}

it.each(Array.from({ length: HISTORIES }, (_, at) => SEED + at))(
  'the real client’s views come to what the server holds, by frames that what happened explains, history %i', { timeout: 180_000 }, history,
);
