import { createAmplifyStorage } from '@foyer/state-machines/amplify';
import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createUploader } from '@foyer/state-machines/storage';
import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import { uploadData } from 'aws-amplify/storage';

const AT_ONCE = 6;
let sent = 0;

const filesOf = (count, size) => Array.from({ length: count }, () => {
  sent += 1;
  return new File([new Uint8Array(size).fill(sent)], `${sent}.bin`);
});

const byFoyer = (transport) => (files) => new Promise((resolve, reject) => {
  const uploader = createUploader({ storage: createAmplifyStorage({ transport }), environment: createBrowserEnvironment(), path: 'own/', requests: AT_ONCE });
  uploader.watch(({ type, row }) => {
    if (type === 'failed' || type === 'rejected') reject(row.error ?? new Error(row.rejection?.code));
    if (type === 'done' && uploader.totals.get().done === files.length) resolve();
  });
  uploader.add(files);
});

const byUploadData = async (files) => {
  const waiting = files.values();
  const work = async () => {
    for (const data of waiting) await uploadData({ path: `own/${data.name}`, data, options: { checksumAlgorithm: 'crc-32' } }).result;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

const ways = { Foyer: byFoyer('s3'), 'Foyer by uploadData': byFoyer('uploadData'), uploadData: byUploadData };

window.rates = {
  async open(outputs, user) {
    Amplify.configure(outputs);
    await signIn(user);
  },
  /** In milliseconds. */
  async send(way, count, size) {
    const files = filesOf(count, size);
    const from = performance.now();
    await ways[way](files);
    return performance.now() - from;
  },
};
