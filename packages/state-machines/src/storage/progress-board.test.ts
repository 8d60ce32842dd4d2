import { describe, expect, test } from 'vitest';
import { createManualClock } from '../adapters/memory/index.ts';
import { createProgressBoard } from './progress-board.ts';

/** A board, and a way to move its files on at a pace. */
const onBoard = () => {
  const clock = createManualClock(1_000_000);
  const board = createProgressBoard(clock);
  const at = new Map<string, number>();
  const goOn = (id: string, to: number) => {
    at.set(id, to);
    board.move(id, to);
  };
  /** In steps of a fifth of a second, at so many bytes a second. */
  const move = async (id: string, seconds: number, rate: number) => {
    for (let step = 0; step < seconds * 5; step += 1) {
      await clock.advance(200);
      goOn(id, (at.get(id) ?? 0) + rate / 5);
    }
  };
  const start = (id: string, total: number) => {
    board.track(id, total);
    goOn(id, 0);
  };
  return { clock, board, move, start, overall: () => board.overall.get(), of: (id: string) => board.of(id).get() };
};

describe('the rate and the time that is left', () => {
  test('are those of the bytes that went, of a file and of all', async () => {
    const { move, start, of, overall } = onBoard();
    start('a', 100_000);
    expect(of('a')).toMatchObject({ rate: undefined, timeLeft: undefined });
    await move('a', 4, 10_000);
    expect(of('a').rate).toBeCloseTo(10_000);
    expect(of('a').timeLeft).toBeCloseTo(6);
    expect(overall()).toMatchObject({ loaded: 40_000, total: 100_000 });
    expect(overall().rate).toBeCloseTo(10_000);
    expect(overall().timeLeft).toBeCloseTo(6);
  });

  test('follow a connection that becomes slower, without a jump', async () => {
    const { move, start, of } = onBoard();
    start('a', 1_000_000);
    await move('a', 10, 10_000);
    await move('a', 1, 1000);
    expect(of('a').rate).toBeGreaterThan(5000);
    expect(of('a').rate).toBeLessThan(9000);
    await move('a', 20, 1000);
    expect(of('a').rate).toBeCloseTo(1000, -2);
  });

  test('are not those of bytes that were there before', async () => {
    const { move, start, board, of, overall, clock } = onBoard();
    start('a', 1_000_000);
    await move('a', 4, 10_000);
    board.track('b', 1_000_000, 200_000);
    expect(of('b')).toMatchObject({ loaded: 200_000, rate: undefined });
    await clock.advance(200);
    board.move('b', 500_000, true);
    expect(of('b')).toMatchObject({ loaded: 500_000, rate: undefined });
    expect(overall().rate).toBeCloseTo(10_000);
    expect(overall().loaded).toBe(540_000);
  });

  test('are not known while nothing moves, and measured anew when it goes on', async () => {
    const { move, start, of, overall, board, clock } = onBoard();
    start('a', 1_000_000);
    await move('a', 4, 10_000);
    board.rest('a');
    expect([of('a').rate, of('a').timeLeft, overall().rate, overall().timeLeft]).toEqual([undefined, undefined, undefined, undefined]);
    await clock.advance(3_600_000);
    await move('a', 2, 10_000);
    expect(of('a').rate).toBeCloseTo(10_000);
    expect(overall().rate).toBeCloseTo(10_000);
  });

  test('of all go on where one of two rests', async () => {
    const { move, start, overall, board } = onBoard();
    start('a', 1_000_000);
    start('b', 1_000_000);
    await move('a', 2, 10_000);
    await move('b', 2, 10_000);
    board.rest('a');
    expect(overall().rate).toBeCloseTo(10_000);
    board.rest('b');
    expect(overall().rate).toBeUndefined();
  });

  test('of all go on from one small file to the next', async () => {
    const { move, start, overall, board } = onBoard();
    for (const id of ['a', 'b', 'c', 'd']) {
      start(id, 2000);
      await move(id, 0.2, 10_000);
      board.finish(id);
    }
    board.track('e', 10_000);
    expect(overall().rate).toBeCloseTo(10_000, -3);
  });

  test('of all are measured anew for a file that comes long after the last', async () => {
    const { move, start, overall, board, clock } = onBoard();
    start('a', 40_000);
    await move('a', 4, 10_000);
    board.finish('a');
    await clock.advance(3_600_000);
    start('b', 100_000);
    await move('b', 2, 10_000);
    expect(overall().rate).toBeCloseTo(10_000);
  });
});
