import type { BrowserTask, TaskStatus } from '@foyer/state-machines/storage-browser';

/** So many tasks are drawn. */
export const MOST_TASKS = 50;

/** What waits for the person comes first, and what is over last. */
const RANK: Readonly<Record<TaskStatus, number>> = {
  asking: 0, failed: 1, running: 2, waiting: 3, queued: 4, cancelled: 5, skipped: 6, done: 6,
};

/** Those of many tasks that are drawn, in the order in which they came. */
export function urgentTasks(tasks: readonly BrowserTask[]): readonly BrowserTask[] {
  if (tasks.length <= MOST_TASKS) return tasks;
  const urgent = new Set(tasks.toSorted((a, b) => RANK[a.status] - RANK[b.status]).slice(0, MOST_TASKS));
  return tasks.filter((task) => urgent.has(task));
}
