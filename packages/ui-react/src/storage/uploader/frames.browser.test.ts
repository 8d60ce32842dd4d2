import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFrames, type Frames } from './frames.ts';

const FRAME = 16;
let tenASecond: Frames;

beforeEach(() => {
  vi.useFakeTimers();
  tenASecond = createFrames(100);
});
afterEach(() => {
  // What was spied on are the timers that are not real.
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('draws what comes after a rest with the next frame, and what goes on changing once in a tenth of a second, up to its last state', () => {
  let state = 0;
  const drawn: number[] = [];
  const draw = () => void drawn.push(state);
  for (state = 1; state <= 20; state += 1) {
    tenASecond.at(draw);
    vi.advanceTimersByTime(FRAME);
  }
  expect(drawn[0]).toBe(1);
  expect(drawn.length).toBeLessThanOrEqual(4);
  tenASecond.at(draw);
  vi.advanceTimersByTime(200);
  expect(drawn.at(-1)).toBe(21);
});

it('draws what comes after one that was to be soon with the next frame, where nothing was waiting for that', async () => {
  vi.advanceTimersByTime(1000);
  tenASecond.soon();
  await Promise.resolve();
  const drawn = vi.fn();
  tenASecond.at(drawn);
  vi.advanceTimersByTime(FRAME);
  expect(drawn).toHaveBeenCalledTimes(1);
});

it('waits in a hidden page for one timer, which may come late, and not for two one behind the other', () => {
  const timers = globalThis.setTimeout.bind(globalThis);
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run) => timers(run, 1000));
  const drawn = vi.fn();
  tenASecond.at(drawn);
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveBeenCalledTimes(1);
  tenASecond.at(drawn);
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveBeenCalledTimes(2);
});
