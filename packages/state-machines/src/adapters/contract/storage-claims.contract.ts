import { expect, test } from 'vitest';
import type { StorageSuite } from './storage-bench.contract.ts';

/** What an adapter claims, it is held to. */
export function describeClaims({ opened, sizes, claims, partControl, acts: { orderOf, upload, expectStored } }: StorageSuite): void {
  test('says what it can', () => {
    expect(opened().capabilities).toMatchObject({ ...claims, partControl: partControl !== undefined });
  });

  test('sends parts of the size and number that were asked for, where that is claimed, and no more at a time than a request may', async () => {
    if (!partControl) return;
    const { partSize, partConcurrency } = partControl;
    await upload(orderOf(sizes.parts));
    expect(opened().count('part')).toBe(Math.ceil(sizes.parts / partSize));
    expect(opened().openAtOnce('part')).toBe(partConcurrency);
    opened().clear();
    const order = orderOf(sizes.parts, { requests: 1 });
    expect((await upload(order)).end).toBe('stored');
    expect(opened().openAtOnce('part')).toBe(1);
    await expectStored(order);
  });

  test('sums up in a worker, where that is claimed', () => {
    if (claims.workerChecksum) expect(opened().hasWorker()).toBe(true);
  });

  test('goes on after more than an hour, where that is claimed', async () => {
    const order = orderOf(sizes.parts);
    const id = await opened().begin(order);
    await expect.poll(() => opened().count('part'), { interval: 2 }).toBeGreaterThan(0);
    await opened().act(id, 'abandon');
    const { token, end } = await opened().outcome(id);
    await opened().letTimePass(2 * 3600);
    const sent = opened().count('begin');
    const again = await upload({ ...order, resume: token });
    expect(again, again.hint).toMatchObject({ end: 'stored' });
    await expectStored(order);
    if (claims.resumableFor === undefined && end !== 'stored') expect(opened().count('begin')).toBe(sent);
  });
}
