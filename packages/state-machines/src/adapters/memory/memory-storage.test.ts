import { createHash } from 'node:crypto';
import { StorageError } from '../../errors/storage-error.ts';
import type { Clock } from '../../ports/upload-environment.ts';
import type { StepFault, StorageContractBench, UploadStep } from '../contract/storage-bench.contract.ts';
import { describeStoragePort } from '../contract/storage.contract.ts';
import { createStorageStage, type StorageStage } from '../contract/storage-stage.fixture.ts';
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts';
import type { StorageFault, StorageStep } from './memory-storage-world.ts';

const PART = 1000;
const FAULTS: Readonly<Record<StepFault, StorageFault>> = {
  'drop-before': new StorageError('network'),
  'drop-after': new StorageError('network'),
  'server-error': new StorageError('service_unavailable'),
  throttle: new StorageError('throttled'),
  denied: new StorageError('access_denied'),
  expired: new StorageError('session_expired'),
  silence: 'hang',
};
const KINDS: Readonly<Record<UploadStep, StorageStep['kind']>> = { whole: 'part', begin: 'create', part: 'part', complete: 'complete', look: 'look', list: 'list' };

let skew = 0;
const clock: Clock = {
  now: () => Date.now() + skew,
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  frame: (run) => clock.after(16, run),
};

/** A new storage each time that it is cleared. */
function memoryBench(): StorageContractBench {
  let storage: MemoryStorage;
  let stage: StorageStage;
  let looks = 0;
  let waiting: { readonly kind: StorageStep['kind']; readonly error: StorageFault; left: number }[] = [];
  const clear = () => {
    waiting = [];
    looks = 0;
    storage = createMemoryStorage({
      clock,
      partSize: PART,
      stepTime: 8,
      may: (path) => ({ write: !path.startsWith('closed/'), read: path.startsWith('own/'), remove: path.startsWith('own/') }),
      fault({ kind }) {
        looks += Number(kind === 'look');
        const found = waiting.find((each) => each.kind === kind && each.left > 0);
        if (found) found.left -= 1;
        return found?.error;
      },
    });
    stage = createStorageStage(storage);
  };
  clear();
  return {
    get capabilities() {
      return storage.capabilities;
    },
    begin: async (order) => stage.begin(order),
    beginAndAct: (order, moment, act) => stage.beginAndAct(order, moment, act),
    act: (id, act) => stage.act(id, act),
    resume: async (id) => stage.resume(id),
    waver: (id) => stage.waver(id),
    resumeAndCancel: (id, isPaused) => stage.resumeAndCancel(id, isPaused),
    ended: async (id) => stage.ended(id),
    outcome: (id) => stage.outcome(id),
    ask: (what, order) => stage.ask(what, order),
    pages: (...given) => stage.pages(...given),
    copy: (...given) => stage.copy(...given),
    abortedCall: (what) => stage.abortedCall(what),
    cancelledCall: () => stage.cancelledCall(),
    stored: async () => Object.fromEntries(await Promise.all([...storage.objects].map(async ([path, { blob }]) =>
      [path, createHash('sha256').update(new Uint8Array(await blob.arrayBuffer())).digest('hex')] as const))),
    leftovers: () => storage.parts.size,
    strandedParts: () => [...storage.parts.values()].reduce((sum, { size }) => sum + size, 0),
    put: async (path, bytes) => storage.put(path, new Blob([bytes])),
    fault: (step, fault, times) => void waiting.push({
      kind: (step === 'complete' || step === 'whole') && fault === 'drop-after' ? 'answer' : step === 'look' && fault === 'silence' ? 'properties' : KINDS[step], error: FAULTS[fault], left: times,
    }),
    count: (step) => (step === 'look' ? looks : step === 'begin' ? storage.begun : storage.log.filter(({ kind }) => kind === KINDS[step]).length),
    // It makes one after the other.
    openAtOnce: () => 1,
    steps: () => storage.log.length,
    clear,
    letTimePass: async (seconds) => void (skew += seconds * 1000),
    hasWorker: () => false,
  };
}

describeStoragePort('memory', {
  open: async () => memoryBench(),
  close: async () => {},
  sizes: { whole: 400, parts: 2500 },
  claims: { abortsAfterError: true, resumableFor: undefined, workerChecksum: false },
});
