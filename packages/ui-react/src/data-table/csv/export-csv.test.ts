import { DataError } from '@foyer/state-machines';
import { createMemoryData, createMemoryPage } from '@foyer/state-machines/memory';
import { expect, it } from 'vitest';
import { createDataHooks } from '../../data/create-data-hooks.ts';
import type { AnySchema } from '../../data/data-hooks.ts';
import { sourceOf } from '../../data-fields/data-source.ts';
import { type CsvExport, exportCsv } from './export-csv.ts';
import { runExport } from './run-export.ts';

const COUNT = 2500;
const postAt = (at: number) => ({ id: `p${at}`, title: `Post ${at}` });

function exportBench() {
  const posts = Array.from({ length: COUNT }, (_, at) => postAt(at));
  const backend = createMemoryData({ models: { Post: { fields: ['title'] } }, rows: { Post: posts } });
  const link = backend.link('me');
  const hooks = createDataHooks<AnySchema>({ backend: link.port, page: createMemoryPage() });
  const ending = new AbortController();
  const progress: number[] = [];
  const request: CsvExport = {
    source: sourceOf({ hooks, models: link.models }), model: 'Post', filter: undefined,
    columns: [{ name: 'id', label: 'Id' }, { name: 'title', label: 'Title' }],
    signal: ending.signal, onProgress: (count) => void progress.push(count),
  };
  const news: string[] = [];
  const run = () => runExport({ ...request, fileName: 'posts', language: { locale: 'en', messages: {} }, onNews: (one) => void news.push(one) });
  return { backend, link, ending, progress, request, news, run, pages: () => link.calls.filter(({ call }) => call === 'list').length };
}

const linesOf = async (file: Blob) => (await file.text()).trim().split('\r\n').slice(1);

it('has the rows of every page, and tells how far it is', async () => {
  const { request, progress } = exportBench();
  const lines = await linesOf(await exportCsv(request));
  expect(lines).toEqual(Array.from({ length: COUNT }, (_, at) => `p${at},Post ${at}`));
  expect(progress).toEqual([1000, 2000, 2500]);
});

it('has a row once that moves to a later page while it is read', async () => {
  const { request, link, backend, pages } = exportBench();
  link.before = () => {
    if (pages() !== 3) return;
    backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: 'p2' } });
    backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: postAt(2) });
  };
  const lines = await linesOf(await exportCsv(request));
  expect(lines.filter((line) => line.startsWith('p2,'))).toEqual(['p2,Post 2']);
  expect(new Set(lines).size).toBe(lines.length);
});

it('is no file where a page fails, and says why', async () => {
  const { link, news, pages, run } = exportBench();
  link.before = () => {
    if (pages() === 3) throw new DataError('unauthorized');
  };
  await run();
  expect(news.at(-1)).toMatch(/You’re not allowed to do this\./);
});

it('ends in silence when the table has gone', async () => {
  const { link, ending, news, pages, run } = exportBench();
  link.before = () => {
    if (pages() === 2) ending.abort();
  };
  await run();
  expect(pages()).toBe(2);
  expect(news).toHaveLength(1);
});
