import { describe, expect, test } from 'vitest';
import type { StorageSuite } from './storage-bench.contract.ts';

/** A file arrives as it was, whatever its size. */
export function describeArrivals({ opened, sizes, acts: { orderOf, upload, expectStored } }: StorageSuite): void {
  describe.each([['nothing', 0], ['one request', sizes.whole], ['parts', sizes.parts]])('a file of %s', (_, size) => {
    test('arrives as it was', async () => {
      const order = orderOf(size);
      const outcome = await upload(order);
      expect(outcome, outcome.hint).toMatchObject({ end: 'stored', size, late: 0 });
      expect(outcome.phases.at(-1) ?? 'verifying').toBe('verifying');
      expect(Math.max(0, ...outcome.progress)).toBe(size);
      await expectStored(order);
      expect(opened().leftovers()).toBe(0);
    });

    test('arrives without a checksum', async () => {
      const order = orderOf(size, { checksum: false });
      expect((await upload(order)).end).toBe('stored');
      await expectStored(order);
    });
  });
}
