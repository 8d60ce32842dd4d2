import type { BrowserTask, TaskStatus } from '@foyer/state-machines/storage-browser';
import { expect, test } from 'vitest';
import { MOST_TASKS, urgentTasks } from './urgent-tasks.ts';

const task = (id: string, status: TaskStatus): BrowserTask => ({
  id, status, kind: 'move', name: id, others: 0, done: 0, total: undefined, taken: undefined, error: undefined,
});
const queued = (count: number) => Array.from({ length: count }, (_, index) => task(`${index}`, 'queued'));

test('few tasks are all drawn', () => {
  const few = queued(MOST_TASKS);
  expect(urgentTasks(few)).toBe(few);
});

test('of thousands those are drawn that wait for the person or run, in their order', () => {
  const tasks = [...queued(5000), task('runs', 'running'), task('cancelled', 'cancelled'), task('failed', 'failed'), task('asks', 'asking')];
  const drawn = urgentTasks(tasks).map(({ id }) => id);
  expect(drawn).toHaveLength(MOST_TASKS);
  expect(drawn.slice(0, 2)).toEqual(['0', '1']);
  expect(drawn.slice(-3)).toEqual(['runs', 'failed', 'asks']);
});
