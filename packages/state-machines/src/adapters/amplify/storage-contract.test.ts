import { describeStoragePort } from '../contract/storage.contract.ts';
import { openStorageBench } from './storage-bench.fixture.ts';
import type { StorageHost } from './storage-host.fixture.ts';

const MB = 1024 * 1024;

const contract = (transport: 's3' | 'uploadData') => {
  let host: StorageHost | undefined;
  return {
    async open() {
      const opened = await openStorageBench({ transport });
      host = opened.host;
      return opened.bench;
    },
    close: async () => host?.close(),
    sizes: { whole: 1 * MB, parts: 12 * MB },
  };
};

describeStoragePort('amplify, by uploadData', {
  ...contract('uploadData'),
  claims: { abortsAfterError: false, resumableFor: 60 * 60_000, workerChecksum: false },
});

describeStoragePort('amplify, by its own S3 client', {
  ...contract('s3'),
  claims: { abortsAfterError: true, resumableFor: undefined, workerChecksum: true },
});
