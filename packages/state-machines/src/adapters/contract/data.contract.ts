import { afterEach, describe, expect, it } from 'vitest';
import type { DataError } from '../../errors/data-error.ts';
import type { DataPort, Filter, ListRequest, ModelEvent, Row, WriteKind } from '../../ports/data.ts';
import type { ModelsPort } from '../../ports/models.ts';

/**
 * A backend without rows, with a model `Post`: `id`, `title` (required), `body`, `rank` (an Int) and `tags` (texts), a `Book`:
 * `id`, `title` and its `notes`, a `Note`: `id`, `text`, `bookId` and its `book`, and a `Seat`: `id`, `hall`, `number` (an Int) and
 * the index `seatsOfHall` by the two.
 */
export interface DataContractBench {
  readonly port: DataPort;
  readonly models: ModelsPort;
  /** The network goes away, and comes back. */
  dropLine(): void;
  /** No call is answered from now on. */
  goOffline(): void;
  close(): Promise<void> | void;
}

export interface DataContract {
  open(): Promise<DataContractBench> | DataContractBench;
}

const model = 'Post';
const authMode = undefined;

/** What every {@link DataPort} does. */
export function describeDataPort(name: string, { open }: DataContract): void {
  describe(`DataPort: ${name}`, () => {
    let bench: DataContractBench | undefined;
    const stops: (() => void)[] = [];
    afterEach(async () => {
      for (const stop of stops.splice(0)) stop();
      await bench?.close();
    });
    const signal = () => new AbortController().signal;

    async function opened(rows: readonly Row[] = []) {
      bench = await open();
      const { port } = bench;
      const write = (kind: WriteKind, input: Row, expected?: string) =>
        port.write({ model, authMode, kind, input, ...(expected !== undefined && { expected }) }, signal());
      for (const row of rows) await write('create', row);
      const create = (of: string, input: Row) => port.write({ model: of, authMode, kind: 'create', input }, signal());
      const pages = async (asked: Partial<ListRequest>) => {
        const found: Row[] = [];
        let nextToken: string | undefined;
        do {
          const page = await port.list({ model, authMode, ...asked, nextToken }, signal());
          found.push(...page.rows);
          nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return found.map(({ id }) => id);
      };
      const all = async (filter?: Filter, limit?: number) => (await pages({ filter, limit })).toSorted();
      return { ...bench, write, create, all, pages };
    }

    /** Listens, and answers once it is acknowledged. */
    async function listen(port: DataPort) {
      const events: ModelEvent[] = [];
      stops.push(port.subscribe({ model, authMode }, (event) => void events.push(event)));
      const until = (what: (seen: readonly ModelEvent[]) => boolean) =>
        expect.poll(() => what(events), { interval: 10 }).toBe(true);
      await until((seen) => seen.some(({ type }) => type === 'acknowledged'));
      return { events, until };
    }

    it('knows its models', async () => {
      const { port } = await opened();
      expect(port.shape(model)).toMatchObject({ name: model, key: ['id'], version: 'updatedAt', subscriptions: true });
      expect(port.shape(model).fields.toSorted()).toEqual(['body', 'createdAt', 'id', 'rank', 'tags', 'title', 'updatedAt']);
      expect(() => port.shape('Nothing')).toThrow(expect.objectContaining({ code: 'unknown_model' }));
    });

    it('describes its models', async () => {
      const { models } = await opened();
      const { fields, ...described } = models.describe(model);
      expect(described).toEqual({
        name: model, plural: 'Posts', key: ['id'], keyIsMade: true, relations: [],
        operations: ['create', 'read', 'update', 'delete'], rules: [expect.objectContaining({ allow: 'public' })],
      });
      const plain = { role: 'data', list: false, required: false, elementRequired: false, readOnly: false };
      const scalar = (name: string) => ({ kind: 'scalar', scalar: name });
      const time = { ...plain, role: 'time', readOnly: true, type: scalar('AWSDateTime') };
      expect(fields.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
        { ...plain, name: 'body', type: scalar('String') },
        { ...time, name: 'createdAt' },
        { ...plain, name: 'id', role: 'key', required: true, type: scalar('ID') },
        { ...plain, name: 'rank', type: scalar('Int') },
        { ...plain, name: 'tags', list: true, type: scalar('String') },
        { ...plain, name: 'title', required: true, type: scalar('String') },
        { ...time, name: 'updatedAt' },
      ]);
      expect(() => models.describe('Nothing')).toThrow(expect.objectContaining({ code: 'unknown_model' }));
    });

    it('says who looks', async () => {
      const { models } = await opened();
      expect(await models.viewer(signal())).toEqual({ id: null, username: undefined, groups: [] });
    });

    it('writes and reads a row, whole', async () => {
      const { port, write } = await opened();
      const made = await write('create', { id: '1', title: 'one', tags: ['a', 'b'] });
      expect(made).toMatchObject({ id: '1', title: 'one', body: null, rank: null, tags: ['a', 'b'], updatedAt: expect.any(String) });
      expect(await write('update', { id: '1', body: 'text' })).toMatchObject({ title: 'one', body: 'text' });
      const read = await port.get({ model, authMode, keys: [{ id: 'no' }, { id: '1' }] }, signal());
      expect(read).toMatchObject([null, { title: 'one', body: 'text' }]);
      expect(await write('delete', { id: '1' })).toMatchObject({ id: '1', title: 'one' });
      expect(await port.get({ model, authMode, keys: [{ id: '1' }] }, signal())).toEqual([null]);
    });

    it('reads many rows by their keys', async () => {
      const rows = Array.from({ length: 30 }, (_, index) => ({ id: String(index), title: 't', rank: index }));
      const { port } = await opened(rows);
      const read = await port.get({ model, authMode, keys: rows.map(({ id }) => ({ id })) }, signal());
      expect(read.map((row) => row?.['rank'])).toEqual(rows.map(({ rank }) => rank));
    });

    it('pages', async () => {
      const { port, all } = await opened([1, 2, 3, 4, 5].map((rank) => ({ id: String(rank), title: 't', rank })));
      expect((await port.list({ model, authMode, limit: 2 }, signal())).rows).toHaveLength(2);
      expect(await all(undefined, 2)).toEqual(['1', '2', '3', '4', '5']);
      expect(await all({ rank: { gt: 3 } }, 2)).toEqual(['4', '5']);
    });

    it('pages through an index, in its order and against it, and finds there what has its keys alone', async () => {
      const { create, pages } = await opened();
      for (const number of [3, 1, 2, 5, 4]) await create('Seat', { id: String(number), hall: 'a', number });
      await create('Seat', { id: 'other', hall: 'b', number: 1 });
      await create('Seat', { id: 'standing', hall: 'a' });
      const seats = (asked: Partial<ListRequest>) => pages({ model: 'Seat', index: 'seatsOfHall', limit: 2, filter: { hall: { eq: 'a' } }, ...asked });
      expect(await seats({})).toEqual(['1', '2', '3', '4', '5']);
      expect(await seats({ direction: 'desc' })).toEqual(['5', '4', '3', '2', '1']);
      expect(await seats({ filter: { hall: { eq: 'none' } } })).toEqual([]);
    });

    it('pages through what a row holds by its relation', async () => {
      const { create, pages } = await opened();
      await create('Book', { id: 'p', title: 'A book' });
      for (const id of ['1', '2', '3']) await create('Note', { id, text: id, bookId: 'p' });
      await create('Note', { id: '4', text: 'of another', bookId: 'q' });
      const notes = (id: string) => pages({ model: 'Note', limit: 2, filter: { bookId: { eq: id } }, through: { model: 'Book', key: { id }, field: 'notes' } });
      expect((await notes('p')).toSorted()).toEqual(['1', '2', '3']);
      expect(await notes('gone')).toEqual([]);
      expect(await pages({ model: 'Book', filter: { id: { eq: 'p' } }, through: { model: 'Note', key: { id: '1' }, field: 'book' } })).toEqual(['p']);
    });

    it.each<[string, Filter, string[]]>([
      ['eq', { title: { eq: 'Ada' } }, ['1']],
      ['ne', { title: { ne: 'Ada' } }, ['2', '3']],
      ['ne, of what is not there', { body: { ne: 'text' } }, ['2', '3']],
      ['lt', { rank: { lt: 2 } }, ['1']],
      ['le', { rank: { le: 2 } }, ['1', '2']],
      ['gt, of texts by code point', { title: { gt: 'Z' } }, ['2', '3']],
      ['ge', { rank: { ge: 2 } }, ['2']],
      ['between', { rank: { between: [1, 2] } }, ['1', '2']],
      ['in', { title: { in: ['Ada', 'éa'] } }, ['1', '3']],
      ['beginsWith', { title: { beginsWith: 'a' } }, ['2']],
      ['contains, of a text', { title: { contains: 'da' } }, ['1', '2']],
      ['contains, of a list', { tags: { contains: 'x' } }, ['1']],
      ['notContains', { tags: { notContains: 'x' } }, ['2', '3']],
      ['attributeExists', { body: { attributeExists: true } }, ['1']],
      ['attributeExists, not', { rank: { attributeExists: false } }, ['3']],
      ['size', { title: { size: { eq: 3 } } }, ['1', '2', '3']],
      ['two of a field', { rank: { gt: 0, lt: 2 } }, ['1']],
      ['two fields', { rank: { gt: 0 }, body: { eq: 'text' } }, ['1']],
      ['and', { and: [{ rank: { gt: 0 } }, { rank: { lt: 2 } }] }, ['1']],
      ['or', { or: [{ rank: { eq: 2 } }, { title: { eq: 'éa' } }] }, ['2', '3']],
      ['not', { not: { rank: { eq: 2 } } }, ['1', '3']],
    ])('filters by %s', async (_, filter, expected) => {
      const { all } = await opened([
        { id: '1', title: 'Ada', body: 'text', rank: 1, tags: ['x', 'y'] }, { id: '2', title: 'ada', rank: 2 }, { id: '3', title: 'éa' },
      ]);
      expect(await all(filter)).toEqual(expected);
    });

    it.each<[string, WriteKind, Row, string | undefined]>([
      ['a create of what exists', 'create', { id: '1', title: 'again' }, undefined],
      ['an update of what does not', 'update', { id: '2', title: 'none' }, undefined],
      ['an update of another version', 'update', { id: '1', title: 'late' }, '2001-01-01T00:00:00.000Z'],
    ])('refuses %s', async (_, kind, input, expected) => {
      const { write, port } = await opened([{ id: '1', title: 'one' }]);
      await expect(write(kind, input, expected)).rejects.toMatchObject({ name: 'DataError', code: 'conflict' });
      expect(await port.get({ model, authMode, keys: [{ id: '1' }] }, signal())).toMatchObject([{ title: 'one' }]);
    });

    it('writes what has the version that is expected', async () => {
      const { write } = await opened();
      const { updatedAt } = await write('create', { id: '1', title: 'one' });
      expect(await write('update', { id: '1', title: 'two' }, String(updatedAt))).toMatchObject({ title: 'two' });
    });

    it('tells of each change once it has acknowledged', async () => {
      const { port, write } = await opened();
      const { events, until } = await listen(port);
      await write('create', { id: '1', title: 'one' });
      await write('update', { id: '1', title: 'two' });
      await write('delete', { id: '1' });
      await until((seen) => seen.filter(({ type }) => type === 'changed').length === 3);
      expect(events).toMatchObject([
        { type: 'acknowledged' },
        { type: 'changed', kind: 'create', row: { id: '1', title: 'one' } },
        { type: 'changed', kind: 'update', row: { id: '1', title: 'two' } },
        { type: 'changed', kind: 'delete', row: { id: '1' } },
      ]);
    });

    it('says that it is interrupted, and acknowledges again', async () => {
      const { port, write, dropLine } = await opened();
      const { events, until } = await listen(port);
      dropLine();
      await until((seen) => seen.filter(({ type }) => type === 'acknowledged').length === 2);
      expect(events.map(({ type }) => type)).toEqual(['acknowledged', 'interrupted', 'acknowledged']);
      await write('create', { id: '1', title: 'one' });
      await until((seen) => seen.at(-1)?.type === 'changed');
    });

    it('tells nothing to those who have gone', async () => {
      const { port, write } = await opened();
      const { events, until } = await listen(port);
      const gone: ModelEvent[] = [];
      port.subscribe({ model, authMode }, (event) => void gone.push(event))();
      await write('create', { id: '1', title: 'one' });
      await until(() => events.length === 2);
      expect(gone).toEqual([]);
    });

    it('is offline when it is, and says so', async () => {
      const { port, goOffline } = await opened();
      goOffline();
      await expect(port.list({ model, authMode }, signal())).rejects.toMatchObject({ code: 'offline', passing: true });
    });

    it('rejects with `cancelled` once its signal is aborted', async () => {
      const { port } = await opened();
      const calls = new AbortController();
      const listing = port.list({ model, authMode }, calls.signal);
      calls.abort();
      await expect(listing).rejects.toSatisfy((error: DataError) => error.code === 'cancelled');
    });
  });
}
