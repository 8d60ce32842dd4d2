import { StorageError } from '../errors/storage-error.ts';
import type { Network } from '../ports/upload-environment.ts';
import { createLazyCell } from '../storage/cell.ts';
import type { Channel, CollisionChoice } from '../storage/uploader.protocol.ts';
import type { BrowserTask, TaskKind, TaskStatus } from './object-browser.protocol.ts';

/** What a task is given to do its work. */
export interface TaskContext {
  readonly signal: AbortSignal;
  tell(done: number, total: number): void;
  /** What becomes of an object whose name is taken. */
  ask(path: string): Promise<CollisionChoice>;
}

/** Something to do. It may be run again, and then goes on. */
export interface TaskOrder {
  readonly kind: TaskKind;
  readonly name: string;
  readonly others?: number | undefined;
  run(task: TaskContext): Promise<'done' | 'skipped'>;
  /** It is not gone on with: what it left behind may go. */
  drop?: (() => void) | undefined;
}

export interface TaskQueue {
  readonly tasks: Channel<readonly BrowserTask[]>;
  add(orders: readonly TaskOrder[]): void;
  cancel(id: string): void;
  cancelAll(): void;
  retry(id: string): void;
  choose(id: string, choice: CollisionChoice, all: boolean): void;
  clear(): void;
  /** The network is there again. */
  wake(): void;
}

/** Tasks that run at a time. */
const AT_A_TIME = 3;

const ENDS: ReadonlySet<TaskStatus> = new Set<TaskStatus>(['done', 'skipped', 'failed', 'cancelled']);

/** Whether nothing more happens with a task by itself. */
export const hasTaskEnded = ({ status }: BrowserTask): boolean => ENDS.has(status);

interface Work {
  readonly order: TaskOrder;
  stop: AbortController;
  answer: ((choice: CollisionChoice) => void) | undefined;
}

/** Runs tasks in their order, a few at a time. Without a network they wait for it. */
export function createTaskQueue(network: Network | undefined, onEnded: (task: BrowserTask, isLast: boolean) => void): TaskQueue {
  const known = new Map<string, BrowserTask>();
  const works = new Map<string, Work>();
  const queued = new Set<string>();
  const active = new Set<string>();
  const tasks = createLazyCell<readonly BrowserTask[]>(() => [...known.values()]);
  let count = 0;

  const tell = () => {
    tasks.stale();
    tasks.call();
  };
  const put = (task: BrowserTask) => {
    const { id, status } = task;
    known.set(id, task);
    queued[status === 'queued' ? 'add' : 'delete'](id);
    active[status === 'running' || status === 'asking' ? 'add' : 'delete'](id);
  };
  const change = (id: string, more: Partial<BrowserTask>) => {
    const task = known.get(id);
    if (!task) return;
    put({ ...task, ...more });
    tell();
  };

  const end = (id: string, more: Partial<BrowserTask>) => {
    change(id, { taken: undefined, ...more });
    next();
    const task = known.get(id);
    if (task && hasTaskEnded(task)) onEnded(task, active.size === 0);
  };

  const run = async (id: string, work: Work) => {
    const { signal } = (work.stop = new AbortController());
    const current = () => !signal.aborted;
    change(id, { status: 'running', error: undefined });
    try {
      const status = await work.order.run({
        signal,
        tell: (done, total) => { if (current()) change(id, { done, total }); },
        ask: (path) => new Promise((resolve, reject) => {
          if (signal.aborted) return reject(new StorageError('cancelled'));
          signal.addEventListener('abort', () => reject(new StorageError('cancelled')), { once: true });
          work.answer = (choice) => {
            work.answer = undefined;
            change(id, { status: 'running', taken: undefined });
            resolve(choice);
          };
          change(id, { status: 'asking', taken: path.replace(/\/$/, '').split('/').at(-1) });
        }),
      });
      if (current()) end(id, { status });
    } catch (cause) {
      const error = StorageError.from(cause);
      if (!current()) return;
      const isOffline = error.code === 'network' && network?.online() === false;
      end(id, isOffline ? { status: 'waiting' } : { status: 'failed', error });
    }
  };

  const next = () => {
    for (const id of queued) {
      if (active.size >= AT_A_TIME) return;
      const work = works.get(id);
      if (work) void run(id, work);
    }
  };

  const drop = (id: string) => works.get(id)?.order.drop?.();

  const cancel = (id: string) => {
    const task = known.get(id);
    const work = works.get(id);
    if (!task || !work || hasTaskEnded(task)) return;
    work.answer = undefined;
    work.stop.abort();
    drop(id);
    end(id, { status: 'cancelled' });
  };

  return {
    tasks,
    add(orders) {
      for (const order of orders) {
        const { kind, name, others = 0 } = order;
        const id = `task-${(count += 1)}`;
        works.set(id, { order, stop: new AbortController(), answer: undefined });
        put({ id, kind, name, others, status: 'queued', done: 0, total: undefined, taken: undefined, error: undefined });
      }
      tell();
      next();
    },
    cancel,
    // Those that wait go first, so that none of them begins in the place of one that ends.
    cancelAll() {
      for (const id of [...queued, ...known.keys()]) cancel(id);
      // One that failed keeps what it has for the next try.
      for (const id of known.keys()) drop(id);
    },
    retry(id) {
      const task = known.get(id);
      if (!task || (task.status !== 'failed' && task.status !== 'cancelled')) return;
      change(id, { status: 'queued', error: undefined });
      next();
    },
    choose(id, choice, all) {
      for (const each of all ? [...active] : [id]) works.get(each)?.answer?.(choice);
    },
    clear() {
      for (const [id, task] of known) {
        if (!hasTaskEnded(task)) continue;
        drop(id);
        works.delete(id);
        known.delete(id);
      }
      tell();
    },
    wake() {
      for (const task of known.values()) if (task.status === 'waiting') put({ ...task, status: 'queued' });
      tell();
      next();
    },
  };
}
