import { StorageError } from '../errors/storage-error.ts';
import type { Network } from '../ports/upload-environment.ts';
import { createCell } from '../storage/cell.ts';
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

interface Running {
  readonly order: TaskOrder;
  stop: AbortController;
  answer: ((choice: CollisionChoice) => void) | undefined;
}

/** Runs tasks in their order, a few at a time. Without a network they wait for it. */
export function createTaskQueue(network: Network | undefined, onEnded: (task: BrowserTask) => void): TaskQueue {
  const tasks = createCell<readonly BrowserTask[]>([]);
  const running = new Map<string, Running>();
  let count = 0;

  const find = (id: string) => tasks.get().find((task) => task.id === id);
  const change = (id: string, more: Partial<BrowserTask>) =>
    tasks.set(tasks.get().map((task) => (task.id === id ? { ...task, ...more } : task)));

  const end = (id: string, more: Partial<BrowserTask>) => {
    change(id, { taken: undefined, ...more });
    const task = find(id);
    if (task && hasTaskEnded(task)) onEnded(task);
    next();
  };

  const run = async (id: string, work: Running) => {
    const { signal } = (work.stop = new AbortController());
    const current = () => !signal.aborted;
    change(id, { status: 'running', error: undefined });
    try {
      const status = await work.order.run({
        signal,
        tell: (done, total) => { if (current()) change(id, { done, total }); },
        ask: (path) => new Promise((resolve, reject) => {
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
    const active = tasks.get().filter(({ status }) => status === 'running' || status === 'asking').length;
    const due = tasks.get().filter(({ status }) => status === 'queued').slice(0, Math.max(0, AT_A_TIME - active));
    for (const { id } of due) {
      const work = running.get(id);
      if (work) void run(id, work);
    }
  };

  const cancel = (id: string) => {
    const task = find(id);
    if (!task || hasTaskEnded(task)) return;
    running.get(id)?.stop.abort();
    end(id, { status: 'cancelled' });
  };

  return {
    tasks,
    add(orders) {
      const added = orders.map((order): BrowserTask => {
        const id = `task-${(count += 1)}`;
        running.set(id, { order, stop: new AbortController(), answer: undefined });
        return { id, kind: order.kind, name: order.name, others: order.others ?? 0, status: 'queued', done: 0, total: undefined, taken: undefined, error: undefined };
      });
      tasks.set([...tasks.get(), ...added]);
      next();
    },
    cancel,
    cancelAll: () => tasks.get().forEach(({ id }) => cancel(id)),
    retry(id) {
      const task = find(id);
      if (!task || (task.status !== 'failed' && task.status !== 'cancelled')) return;
      change(id, { status: 'queued', error: undefined });
      next();
    },
    choose(id, choice, all) {
      const asked = all ? tasks.get().filter(({ status }) => status === 'asking').map((task) => task.id) : [id];
      for (const each of asked) running.get(each)?.answer?.(choice);
    },
    clear() {
      const left = tasks.get().filter((task) => !hasTaskEnded(task));
      for (const task of tasks.get()) if (hasTaskEnded(task)) running.delete(task.id);
      tasks.set(left);
    },
    wake() {
      for (const { id, status } of tasks.get()) if (status === 'waiting') change(id, { status: 'queued' });
      next();
    },
  };
}
