import { expect, test } from 'vitest';
import { digestOf, type StorageSuite } from './storage-bench.contract.ts';
import { bytesOf } from './storage-stage.fixture.ts';

/** What is done with objects beside uploading them. */
export function describeObjects({ opened }: Pick<StorageSuite, 'opened'>): void {
  test('lists in pages, and removes', async () => {
    for (const key of ['a b', 'c+d', 'é&'] as const) await opened().put(`own/list/${key}`, bytesOf({ size: 3, fill: 1 }));
    expect(await opened().pages('own/list/', 2)).toEqual([['own/list/a b:3', 'own/list/c+d:3'], ['own/list/é&:3']]);
    expect(await opened().ask('remove', { path: 'own/list/a b', size: 0, fill: 0 })).toBe('nothing');
    expect(await opened().ask('properties', { path: 'own/list/a b', size: 0, fill: 0 })).toBe('not_found');
    expect(await opened().ask('properties', { path: 'own/list/c+d', size: 0, fill: 0 })).toMatchObject({ size: 3 });
    expect(await opened().cancelledCall()).toBe('cancelled');
  });

  test.each([['properties', 'look'], ['list', 'list']] as const)('is done with %s at once, where nobody answers and nobody wants it any more', async (call, step) => {
    opened().fault(step, 'silence', 1);
    const { end, after } = await opened().abortedCall(call);
    expect(end).toBe('cancelled');
    expect(after).toBeLessThan(1000);
  });

  test('removes one object, and not the folder of its name', async () => {
    for (const key of ['report', 'report/annual', 'report/']) await opened().put(`own/${key}`, bytesOf({ size: 3, fill: 1 }));
    expect(await opened().ask('remove', { path: 'own/report', size: 0, fill: 0 })).toBe('nothing');
    expect(Object.keys(await opened().stored()).toSorted()).toEqual(['own/report/', 'own/report/annual']);
    expect(await opened().ask('remove', { path: 'own/report/', size: 0, fill: 0 })).toBe('nothing');
    expect(Object.keys(await opened().stored())).toEqual(['own/report/annual']);
  });

  test('tells the folders of a folder, and what lies in it alone', async () => {
    for (const key of ['a/1', 'a/b/2', 'c d/3', 'e', 'f']) await opened().put(`own/list/${key}`, bytesOf({ size: 3, fill: 1 }));
    expect(await opened().pages('own/list/', 2, '/')).toEqual([['own/list/a/', 'own/list/c d/'], ['own/list/e:3', 'own/list/f:3']]);
  });

  test('copies an object whatever its name, and over another only where that is wanted', async () => {
    const [from, to] = ['own/Übersicht (1) + 東京.txt', 'own/copy/東京 & more.txt'];
    await opened().put(from, bytesOf({ size: 7, fill: 3 }));
    expect(await opened().copy(from, to, { preventOverwrite: true })).toBe('copied');
    expect((await opened().stored())[to]).toBe(digestOf({ size: 7, fill: 3 }));
    await opened().put('own/other', bytesOf({ size: 9, fill: 5 }));
    expect(await opened().copy('own/other', to, { preventOverwrite: true })).toBe('already_exists');
    expect((await opened().stored())[to]).toBe(digestOf({ size: 7, fill: 3 }));
    expect(await opened().copy('own/other', to, { eTag: '"another"' })).toBe('changed');
    expect(await opened().copy('own/other', to)).toBe('copied');
    expect((await opened().stored())[to]).toBe(digestOf({ size: 9, fill: 5 }));
    expect(await opened().copy('own/none', to)).toBe('not_found');
    expect(await opened().copy('own/other', 'closed/other')).toBe('access_denied');
  });
}
