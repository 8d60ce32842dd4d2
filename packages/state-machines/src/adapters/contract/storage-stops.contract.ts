import { describe, expect, test } from 'vitest';
import type { StorageSuite } from './storage-bench.contract.ts';

const MOMENTS = [0, 1, 5, 20, 50] as const;
const POINTS = [1, 2, 3, 4, 5] as const;

/** A cancel, a pause and a connection that is let go, at every point of an upload. */
export function describeStops({ opened, sizes, acts: { orderOf, upload, expectStored, expectNothing, point } }: StorageSuite): void {
  describe.each([['one request', sizes.whole], ['parts', sizes.parts]])('a file of %s', (what, size) => {
    const isParts = what === 'parts';

    test.each(MOMENTS)('that is cancelled after %i ms is nowhere', async (moment) => {
      const order = orderOf(size);
      const outcome = await opened().outcome(await opened().beginAndAct(order, moment, 'cancel'));
      if (outcome.end === 'stored') return expectStored(order);
      expect(outcome).toMatchObject({ end: 'cancelled', late: 0 });
      await expectNothing(order);
    });

    test.each(POINTS)('that is cancelled at its step %i is nowhere', async (steps) => {
      const order = orderOf(size);
      const id = await opened().begin(order);
      await point(id, steps);
      await opened().act(id, 'cancel');
      const { end } = await opened().outcome(id);
      if (end === 'stored') return expectStored(order);
      expect(end).toBe('cancelled');
      await expectNothing(order);
    });

    test.each([...MOMENTS, 120])('that rests after %i ms sends nothing, and goes on as one', async (moment) => {
      const order = orderOf(size);
      const id = await opened().beginAndAct(order, moment, 'pause');
      const ended = await opened().ended(id);
      // So long an upload takes that goes on behind its pause.
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect([await opened().ended(id), order.path in (await opened().stored())]).toEqual([ended, ended]);
      await opened().resume(id);
      expect((await opened().outcome(id)).end).toBe('stored');
      await expectStored(order);
      expect(opened().leftovers()).toBe(0);
      if (isParts) expect(opened().count('begin')).toBe(1);
    });

    test.each(POINTS)('that rests at its step %i goes on as one', async (steps) => {
      const order = orderOf(size);
      const id = await opened().begin(order);
      await point(id, steps);
      await opened().act(id, 'pause');
      await opened().resume(id);
      expect((await opened().outcome(id)).end).toBe('stored');
      await expectStored(order);
      expect(opened().count('begin')).toBeLessThanOrEqual(1);
      expect(opened().leftovers()).toBe(0);
    });

    test.each(MOMENTS)('of which somebody cannot make up their mind after %i ms is nowhere', async (moment) => {
      const order = orderOf(size);
      const id = await opened().begin(order);
      await new Promise((resolve) => setTimeout(resolve, moment));
      await opened().waver(id);
      if ((await opened().outcome(id)).end === 'stored') return expectStored(order);
      await expectNothing(order);
    });

    test.each([['', false], [' and paused', true]])('that rested, was to go on%s and is cancelled with the same breath is nowhere', async (_, isPaused) => {
      const order = orderOf(size);
      const id = await opened().begin(order);
      await point(id, 2);
      await opened().act(id, 'pause');
      await opened().resumeAndCancel(id, isPaused);
      if ((await opened().outcome(id)).end === 'stored') return expectStored(order);
      await expectNothing(order);
    });

    test.each(POINTS)('that is let go at its step %i goes on when the same is asked again', async (steps) => {
      const order = orderOf(size);
      const id = await opened().begin(order);
      await point(id, steps);
      await opened().act(id, 'abandon');
      const { end, token, late } = await opened().outcome(id);
      expect(['cancelled', 'stored']).toContain(end);
      expect(late).toBe(0);
      expect((await upload({ ...order, resume: token })).end).toBe('stored');
      await expectStored(order);
      // An upload whose beginning was not heard of has no name here; but it holds nothing.
      await expect.poll(() => opened().strandedParts()).toBe(0);
    });
  });
}
