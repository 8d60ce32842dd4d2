import { describeStoragePort } from '../../contract/storage.contract.ts';
import type { AmplifyStorageOptions } from './amplify-storage.ts';
import { openStorageBench } from './storage-bench.fixture.ts';
import type { StorageHost } from './storage-host.fixture.ts';

const MB = 1024 * 1024;
/** A file of the contract has three of these, and would have four of the usual size. */
const PART_CONTROL = { partSize: 6 * MB, partConcurrency: 2 };

const contract = (options: AmplifyStorageOptions) => {
  let host: StorageHost | undefined;
  return {
    async open() {
      const opened = await openStorageBench(options);
      host = opened.host;
      return opened.bench;
    },
    close: async () => host?.close(),
    sizes: { whole: 1 * MB, parts: 16 * MB },
  };
};

describeStoragePort('amplify, by uploadData', {
  ...contract({ transport: 'uploadData' }),
  claims: { abortsAfterError: false, resumableFor: 60 * 60_000, workerChecksum: false },
});

describeStoragePort('amplify, by its own S3 client', {
  ...contract(PART_CONTROL),
  partControl: PART_CONTROL,
  claims: { abortsAfterError: true, resumableFor: undefined, workerChecksum: true },
});
