import { createDataClient } from '@foyer/state-machines';

const EVENTS = 1_000;
const A_FRAME = 16;
const ROUNDS = 60;

const shape = {
  name: 'Post', key: ['id'], version: 'updatedAt', subscriptions: true, indexes: [], relations: {},
  fields: ['id', 'title', 'body', 'rank', 'tag', 'createdAt', 'updatedAt'],
};
const post = (index, turn = 0) => ({
  id: `post-${index}`,
  title: `Post ${index}, told ${turn} times`,
  body: `The body of post ${index}`,
  rank: index,
  tag: `tag-${index % 10}`,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: new Date(Date.UTC(2026, 0, 1) + turn).toISOString(),
});

const nothing = () => {};
const turnOver = () => new Promise((resolve) => { setImmediate(resolve); });

/** A list of the store, on a backend that is nobody's. */
const openStore = async (count) => {
  let hear = nothing;
  let due = [];
  const port = {
    shape: () => shape,
    watchUser: (onUser) => (onUser(null), nothing),
    watchLine: (onState) => (onState('connected'), nothing),
    subscribe(_request, onEvent) {
      hear = onEvent;
      queueMicrotask(() => onEvent({ type: 'acknowledged' }));
      return nothing;
    },
    // Until the store has all of its files it doubts what it hears, and asks.
    get: async ({ keys }) => keys.map(({ id }) => post(Number(id.slice('post-'.length)))),
    list: async () => ({ rows: Array.from({ length: count }, (_, index) => post(index)), nextToken: undefined }),
  };
  const page = { now: () => Date.now(), uuid: () => '', frame: (run) => due.push(run), after: () => nothing, online: () => true, warn: nothing, watch: () => nothing };
  const view = createDataClient({ port, page }).list({ model: 'Post' });
  view.subscribe(nothing);
  const frame = () => {
    const jobs = due;
    due = [];
    for (const job of jobs) job();
    return view.getSnapshot().items;
  };
  while (frame().length !== count) await turnOver();
  return { tell: (kind, row) => hear({ type: 'changed', kind, row }), frame };
};

const openMap = (count) => {
  const rows = new Map(Array.from({ length: count }, (_, index) => [`post-${index}`, post(index)]));
  return {
    tell: (kind, row) => (kind === 'delete' ? rows.delete(row.id) : rows.set(row.id, row)),
    frame: () => [...rows.values()],
  };
};

const time = ({ tell, frame }, events) => {
  const startedAt = performance.now();
  events.forEach(([kind, row], index) => {
    tell(kind, row);
    if (index % A_FRAME === 0) frame();
  });
  frame();
  return performance.now() - startedAt;
};

/** What the store alone takes for 1,000 events, and a bare Map: the best of many rounds, which load on the machine disturbs least. */
export const mergeAlone = async (count) => {
  const subjects = { store: await openStore(count), map: openMap(count) };
  const best = { store: Infinity, map: Infinity };
  let turn = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const events = Array.from({ length: EVENTS }, (_, index) => {
      turn += 1;
      if (index % 5 < 3) return ['update', post((index * 7919) % count, turn)];
      return [index % 5 === 3 ? 'create' : 'delete', post(count + Math.floor(index / 5), turn)];
    });
    for (const name of Object.keys(subjects)) best[name] = Math.min(best[name], time(subjects[name], structuredClone(events)));
    if (subjects.store.frame().length !== subjects.map.frame().length) throw new Error('The store holds other rows than the Map.');
  }
  return best;
};
