import { expect, it } from 'vitest';
import { createMemoryData } from '../adapters/memory/memory-data.ts';
import { DataError } from '../errors/data-error.ts';
import type { ModelEvent, Row } from '../ports/data.ts';
import { dataBench } from './data-bench.spec.ts';
import { matches } from './filter.ts';

/** Thirty for each of the real client's, which take thirty times as long; `npm run chaos -- data` plays more of both. */
const HISTORIES = 30 * Number(process.env['FOYER_HISTORIES'] ?? 2);
const SEED = Number(process.env['FOYER_SEED'] ?? 1);

/** Numbers from a seed, so that a history that fails can be run again. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const byId = (rows: readonly Row[]) => rows.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

async function history(seed: number) {
  const below = random(seed);
  let time = Date.UTC(2030, 0, 1);
  const now = () => (time += 1);
  const backend = createMemoryData({ models: { Post: { fields: ['title', 'body', 'rank'] } }, now });
  const pages = [0, 1, 2].map(() => dataBench([], { backend }));
  const late: (() => void)[] = [];
  const filter = { rank: { ge: 5 } };
  const views = pages.map(({ list }) => [list(), list({ filter, sort: { rank: 'desc' } })] as const);

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
    const bench = pages[below(3)];
    if (!bench) continue;
    const { link, client, page } = bench;
    const id = String(below(6));
    const kind = (['create', 'update', 'delete', 'upsert'] as const)[below(4)] ?? 'update';
    const input = kind === 'delete' ? { id } : { id, title: `t${step}`, ...(below(2) === 0 && { rank: below(10) }), ...(below(3) === 0 && { body: null }) };
    switch (below(6)) {
      case 0: link.disconnect(); break;
      case 1: link.connect(); break;
      case 2: late.splice(below(late.length), 1)[0]?.(); break;
      case 3: page.advance(below(3000)); break;
      default: client.write(kind, 'Post', input).catch((error: unknown) => expect(error).toBeInstanceOf(DataError));
    }
    if (below(3) === 0) await bench.see();
    for (const [view] of views) {
      const { isEmpty, status } = view();
      if (status === 'loading') expect(isEmpty).toBe(false);
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
  for (const [all, some] of views) {
    expect(byId(all().items)).toEqual(held);
    expect(byId(some().items)).toEqual(held.filter((row) => matches(row, filter)));
    expect(all().status).toBe('live');
  }
}

it.each(Array.from({ length: HISTORIES }, (_, at) => SEED + at))('every view comes to what the server holds, history %i', history);
