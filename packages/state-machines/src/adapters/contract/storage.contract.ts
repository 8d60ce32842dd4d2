import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { describeArrivals } from './storage-arrivals.contract.ts';
import { createActs, type StorageContract, type StorageContractBench } from './storage-bench.contract.ts';
import { describeClaims } from './storage-claims.contract.ts';
import { describeObjects } from './storage-objects.contract.ts';
import { describeOutcomes } from './storage-outcomes.contract.ts';
import { describeStops } from './storage-stops.contract.ts';

/** What every {@link StoragePort} does; what an adapter claims, it is held to. */
export function describeStoragePort(name: string, { open, close, sizes, claims, partControl }: StorageContract): void {
  describe(`StoragePort: ${name}`, () => {
    let bench: StorageContractBench;
    beforeAll(async () => {
      bench = await open();
    }, 120_000);
    afterAll(() => close());
    afterEach(() => bench.clear());

    const opened = () => bench;
    const suite = { opened, sizes, claims, partControl, acts: createActs(opened) };
    describeArrivals(suite);
    describeStops(suite);
    describeOutcomes(suite);
    describeObjects(suite);
    describeClaims(suite);
  });
}
