import { describe, expect, test } from 'vitest';
import { digestOf, type StepFault, type StorageSuite } from './storage-bench.contract.ts';
import { bytesOf } from './storage-stage.fixture.ts';

/** What is there already, what the rules refuse, and what goes wrong on the way. */
export function describeOutcomes({ opened, sizes, claims, acts: { orderOf, upload, expectStored, expectNothing, point } }: StorageSuite): void {
  describe.each([['one request', sizes.whole], ['parts', sizes.parts]])('a file of %s', (what, size) => {
    const isParts = what === 'parts';

    test('is not stored over what is there where that is not wanted, and is known from what somebody else put there', async () => {
      const order = orderOf(size, { preventOverwrite: true });
      await opened().put(order.path, bytesOf({ size, fill: 1 }));
      expect((await upload(order)).end).toBe('already_exists');
      expect((await opened().stored())[order.path]).toBe(digestOf({ size, fill: 1 }));
      expect(await opened().ask('holds', order)).toBe('nothing');
      expect(await opened().ask('holds', orderOf(size))).toBe('nothing');
    });

    test('is known again, and discarded', async () => {
      const order = orderOf(size);
      const { token } = await upload(order);
      const asked = { ...order, resume: token };
      expect(await opened().ask('holds', asked)).toMatchObject({ size });
      expect(await opened().ask('discard', asked)).toBe('nothing');
      await expectNothing(order);
    });

    test('is refused where the person may not write', async () => {
      const order = orderOf(size, { path: `closed/${size}` });
      expect((await upload(order)).end).toBe('access_denied');
      await expectNothing(order);
    });

    test('is stored by a person who may write and not read, without a look', async () => {
      const order = orderOf(size, { path: `inbox/${size}` });
      const outcome = await upload(order);
      expect(outcome, outcome.hint).toMatchObject({ end: 'stored' });
      await expectStored(order);
      expect(opened().count('look')).toBe(0);
      expect(await opened().ask('holds', order)).toBe('access_denied');
    });

    test('whose answer was lost is not looked for where the person may not look, and is not called cancelled', async () => {
      const order = orderOf(size, { path: `inbox/${size}-lost`, writeOnly: true });
      opened().fault(isParts ? 'complete' : 'whole', 'drop-after', 9);
      const { end, token } = await upload(order);
      expect(end).not.toBe('stored');
      expect(await opened().ask('discard', { ...order, resume: token })).toBe('unconfirmed');
      expect(opened().count('look')).toBe(0);
      await expectStored(order);
    });

    test('is the last of two of one size, whose bytes do not mix', async () => {
      const [first, second] = [orderOf(size), orderOf(size)];
      const id = await opened().begin({ ...first, path: 'own/both' });
      await point(id, 3);
      await opened().act(id, 'abandon');
      const { token } = await opened().outcome(id);
      const other = { ...second, path: 'own/both' };
      expect((await upload(other)).end).toBe('stored');
      await opened().ask('discard', { ...first, path: 'own/both', resume: token });
      await expectStored(other);
    });

    test.each<StepFault>(['drop-before', 'drop-after', 'server-error', 'throttle'])('outlives a %s', async (fault) => {
      const order = orderOf(size);
      opened().fault(isParts ? 'part' : 'whole', fault, 1);
      let outcome = await upload(order);
      if (outcome.end !== 'stored') {
        expect(['network', 'service_unavailable', 'throttled']).toContain(outcome.end);
        outcome = await upload({ ...order, resume: outcome.token });
      }
      expect(outcome.end).toBe('stored');
      await expectStored(order);
      expect(opened().leftovers()).toBe(0);
    });
  });

  test('a step that is refused is a refusal, and what was sent is taken away: at once where that is claimed, else when it is discarded', async () => {
    const order = orderOf(sizes.parts);
    opened().fault('part', 'denied', 1);
    const { end, token } = await upload(order);
    expect(end).toBe('access_denied');
    if (claims.abortsAfterError) expect(opened().leftovers()).toBe(0);
    expect(await opened().ask('discard', { ...order, resume: token })).toBe('nothing');
    // aws-amplify ends an upload behind the answer to a cancel.
    await expect.poll(() => opened().leftovers()).toBe(0);
    await expectNothing(order);
  });

  test('an answer to the last step that is lost is no second object', async () => {
    const order = orderOf(sizes.parts, { preventOverwrite: true });
    opened().fault('complete', 'drop-after', 1);
    const { end, token } = await upload(order);
    if (end !== 'stored') expect(await opened().ask('holds', { ...order, resume: token })).toMatchObject({ size: order.size });
    await expectStored(order);
  });
}
