import { expect, it } from 'vitest';
import { createMemoryData, type MemoryData } from '../adapters/memory/memory-data.ts';
import { DataError } from '../errors/data-error.ts';
import type { ModelEvent, Row } from '../ports/data.ts';
import { dataBench, settled } from './data-bench.fixture.ts';
import { matches } from './filter.ts';
import { createHistory, type History, random } from './history.fixture.ts';
import { createInfiniteView, type InfiniteView } from './views/infinite-view.ts';

/** Thirty for each of the real client's, which take thirty times as long; `npm run chaos -- data` plays more of both. */
const HISTORIES = 30 * Number(process.env['FOYER_HISTORIES'] ?? 2);
const SEED = Number(process.env['FOYER_SEED'] ?? 1);

const IDS = ['0', '1', '2', '3', '4', '5'];

const byId = (rows: readonly Row[]) => rows.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

/** Another app, which asks for little of what it writes: others hear no more than that. */
function writeElsewhere(backend: MemoryData, id: string, title: string) {
  const isThere = backend.rows('Post').some((row) => row['id'] === id);
  const input = { id, title, ...(!isThere && { blog: 'a', body: 'text', rank: 7 }) };
  backend.write({ model: 'Post', authMode: undefined, kind: isThere ? 'update' : 'create', input }, ['id', 'title', 'updatedAt']);
}

/** What one page looks at: lists whose frames are held to the history, lists page by page, and each row by itself. */
function lookAt({ client }: ReturnType<typeof dataBench>, past: History) {
  const filter = { rank: { ge: 5 } };
  const all = client.list({ model: 'Post' });
  const some = client.list({ model: 'Post', filter, sort: { rank: 'desc' } });
  const endless = client.view('infinite', { model: 'Post', pageSize: 2 }, createInfiniteView);
  const ordered = client.view('infinite', { model: 'Post', pageSize: 2, filter: { blog: { eq: 'a' } }, sort: { title: 'asc' as const } }, createInfiniteView);
  const rows = IDS.map((id) => client.row('Post', { id }));
  for (const view of [endless, ordered, ...rows]) view.subscribe(() => {});
  const watch = () => past.watch(client, [{ view: all }, { view: some, filter, descending: 'rank' }]);
  let stop = watch();
  return {
    filter, all, some, endless, ordered, rows,
    /** What somebody has seen before says nothing of what the next one sees. */
    betweenTwo(change: () => void) {
      stop();
      change();
      stop = watch();
    },
    lists: [all, some, endless, ordered],
  };
}

async function history(seed: number) {
  const below = random(seed);
  let time = Date.UTC(2030, 0, 1);
  const now = () => (time += 1);
  const backend = createMemoryData({
    models: { Post: { fields: ['blog', 'title', 'body', 'rank'], indexes: [{ query: 'postsByBlog', fields: ['blog', 'title'] }] } },
    rows: { Post: [0, 1, 2].map((id) => ({ id: String(id), blog: 'a', title: 'first', rank: id * 4 })) },
    now,
  });
  const past = createHistory(['title', 'body', 'rank'], backend.rows('Post'));
  backend.link(null).port.subscribe({ model: 'Post', authMode: undefined }, (event) => {
    if (event.type === 'changed') past.happened(event.kind, backend.rows('Post').find(({ id }) => id === event.row['id']) ?? event.row);
  });
  await settled();
  const pages = [0, 1, 2].map(() => dataBench([], { backend }));
  const late: (() => void)[] = [];
  const views = pages.map((bench) => lookAt(bench, past));

  for (const { link } of pages) {
    link.deliver = (event: ModelEvent, arrive) => {
      const fate = below(4);
      if (fate < 2) arrive(event);
      else late.push(() => arrive(event));
      if (fate === 3) late.push(() => arrive(event));
    };
    link.before = () => {
      if (below(8) === 0) throw new DataError('service_unavailable');
    };
    link.after = ({ call }) => {
      if (call === 'write' && below(8) === 0) throw new DataError('offline');
    };
  }

  for (let step = 0; step < 40; step++) {
    const at = below(3);
    const [bench, looked] = [pages[at], views[at]];
    if (!bench || !looked) continue;
    const { link, client, page } = bench;
    const id = String(below(6));
    const kind = (['create', 'update', 'delete', 'upsert'] as const)[below(4)] ?? 'update';
    const input = kind === 'delete' ? { id } : { id, blog: 'a', title: `t${step}`, ...(below(2) === 0 && { rank: below(10) }), ...(below(3) === 0 && { body: null }) };
    switch (below(7)) {
      case 0: link.disconnect(); break;
      case 1: link.connect(); break;
      case 2: late.splice(below(late.length), 1)[0]?.(); break;
      case 3: page.advance(below(3000)); break;
      case 4: writeElsewhere(backend, id, `t${step}`); break;
      default: client.write(kind, 'Post', input, { ifUnchanged: step % 3 === 0 && kind !== 'create' && kind !== 'upsert' }).catch((error: unknown) => expect(error).toBeInstanceOf(DataError));
    }
    if (below(3) === 0) await bench.see();
    if (seed % 5 === 0 && step === 20) {
      looked.betweenTwo(() => link.setUser('other'));
      expect(looked.lists.flatMap((view) => view.getSnapshot().items)).toEqual([]);
      expect(looked.lists.map((view) => view.getSnapshot().isEmpty)).toEqual(looked.lists.map(() => false));
      expect(looked.rows.map((view) => view.getSnapshot().row)).toEqual(IDS.map(() => undefined));
    }
  }

  for (const { link } of pages) {
    link.before = undefined;
    link.after = undefined;
    link.deliver = undefined;
    link.connect();
  }
  for (const arrive of late) arrive();
  for (let round = 0; round < 12; round++) {
    for (const { page, see } of pages) {
      page.advance(30_000);
      await see();
    }
  }

  const held = byId(backend.rows('Post'));
  for (const [at, { filter, all, some, endless, ordered, rows }] of views.entries()) {
    expect(byId(all.getSnapshot().items)).toEqual(held);
    expect(byId(some.getSnapshot().items)).toEqual(held.filter((row) => matches(row, filter)));
    expect(rows.map((view) => view.getSnapshot().row)).toEqual(IDS.map((id) => held.find((row) => row['id'] === id) ?? null));
    for (const view of [endless, ordered]) await readToItsEnd(view, pages[at]?.see);
    expect(byId(endless.getSnapshot().items)).toEqual(held);
    expect(byId(ordered.getSnapshot().items)).toEqual(held);
    expect(ordered.getSnapshot().items.map(({ title }) => title)).toEqual(held.map(({ title }) => String(title)).toSorted());
    for (const view of [all, some, endless, ordered, ...rows]) expect(view.getSnapshot().status).toBe('live');
  }
  expect(past.frames).toBeGreaterThan(pages.length);
  expect(past.unexplained).toEqual([]);
}

async function readToItsEnd(view: InfiniteView<Row>, see = async () => {}) {
  view.showNew();
  await see();
  for (let pages = 0; view.getSnapshot().hasMore && pages < IDS.length; pages += 1) {
    view.loadMore();
    await see();
  }
}

it.each(Array.from({ length: HISTORIES }, (_, at) => SEED + at))(
  'every view comes to what the server holds, by frames that what happened explains, history %i', history,
);
