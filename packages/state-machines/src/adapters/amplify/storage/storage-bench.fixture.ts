import type { FaultEffect } from '@foyer/sandbox';
import type { StepFault, StorageContractBench, UploadStep } from '../../contract/storage-bench.contract.ts';
import type { StorageContractPage } from './storage-contract-page.fixture.ts';
import { openStorageHost, type StorageHost } from './storage-host.fixture.ts';
import type { AmplifyStorageOptions } from './amplify-storage.ts';

declare global {
  interface Window {
    readonly contract: StorageContractPage;
  }
}

const OPERATIONS: Readonly<Record<UploadStep, readonly string[]>> = {
  whole: ['PutObject'], begin: ['CreateMultipartUpload'], part: ['UploadPart'], complete: ['CompleteMultipartUpload'], look: ['HeadObject', 'GetObject'],
  list: ['ListObjectsV2'],
};
const EFFECTS: Readonly<Record<StepFault, FaultEffect>> = {
  'drop-before': { kind: 'drop', when: 'before' },
  'drop-after': { kind: 'drop', when: 'after' },
  'server-error': { kind: 'server-error' },
  throttle: { kind: 'throttle' },
  denied: { kind: 'error', name: 'AccessDenied' },
  expired: { kind: 'error', name: 'ExpiredToken' },
  silence: { kind: 'latency', milliseconds: 5000 },
};

/** A storage of the Amplify adapter, in Chromium, on the sandbox. */
export async function openStorageBench(options: AmplifyStorageOptions): Promise<{ readonly bench: StorageContractBench; readonly host: StorageHost }> {
  const host = await openStorageHost(new URL('./storage-contract-page.fixture.ts', import.meta.url));
  const { sandbox, page } = host;
  await page.evaluate(([outputs, user, given]) => window.contract.open(outputs, user, given), [host.outputs, host.user, options] as const);
  // What was cut off by the page is no step.
  const steps = () => sandbox.requests.list().filter(({ service, status }) => service === 's3' && status !== 0);
  const bucket = sandbox.bucket();
  const capabilities = await page.evaluate(() => window.contract.stage().capabilities());
  const bench: StorageContractBench = {
    capabilities,
    begin: (order) => page.evaluate((given) => window.contract.stage().begin(given), order),
    beginAndAct: (order, moment, act) => page.evaluate((given) => window.contract.stage().beginAndAct(...given), [order, moment, act] as const),
    act: (id, act) => page.evaluate((given) => window.contract.stage().act(...given), [id, act] as const),
    resume: (id) => page.evaluate((given) => window.contract.stage().resume(given), id),
    waver: (id) => page.evaluate((given) => window.contract.stage().waver(given), id),
    resumeAndCancel: (id, isPaused) => page.evaluate((given) => window.contract.stage().resumeAndCancel(...given), [id, isPaused] as const),
    ended: (id) => page.evaluate((given) => window.contract.stage().ended(given), id),
    outcome: (id) => page.evaluate((given) => window.contract.stage().outcome(given), id),
    ask: (what, order) => page.evaluate((given) => window.contract.stage().ask(...given), [what, order] as const),
    pages: (...asked) => page.evaluate((given) => window.contract.stage().pages(...given), asked),
    copy: (...asked) => page.evaluate((given) => window.contract.stage().copy(...given), asked),
    abortedCall: (what) => page.evaluate((given) => window.contract.stage().abortedCall(given), what),
    cancelledCall: () => page.evaluate(() => window.contract.stage().cancelledCall()),
    stored: async () => Object.fromEntries(await Promise.all(bucket.objects().map(async ({ key }) => [key, await bucket.sha256(key)] as const))),
    leftovers: () => bucket.uploads().length,
    strandedParts: () => bucket.uploads().reduce((sum, { parts }) => sum + parts, 0),
    put: async (path, bytes) => void (await bucket.put(path, bytes)),
    fault: (step, fault, times) => void sandbox.faults.add({ ...EFFECTS[fault], operations: OPERATIONS[step], times }),
    count: (step) => steps().filter(({ operation }) => OPERATIONS[step].includes(operation)).length,
    openAtOnce(step) {
      const times = steps().filter(({ operation }) => OPERATIONS[step].includes(operation));
      return Math.max(0, ...times.map(({ at }) => times.filter((other) => other.at <= at && at < other.at + other.duration).length));
    },
    steps: () => steps().length,
    clear() {
      sandbox.faults.clear();
      sandbox.requests.clear();
      bucket.clear();
    },
    async letTimePass(seconds) {
      sandbox.clock.advance(seconds);
      await page.clock.setFixedTime(sandbox.clock.now());
    },
    hasWorker: () => page.workers().length > 0,
  };
  return { bench, host };
}
