import { afterEach, expect, it, vi } from 'vitest';
import { runSuites } from './run-suites.mjs';

afterEach(() => vi.restoreAllMocks());

const passed = { passed: 1, failed: 0, skipped: 0, failures: [] };

/** What is written while steps run, without the seconds. */
const written = () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => String(text).replace(/[\d.]+ s\b/, '… s').trim());
};

const stepsOf = (order) => {
  const step = (name, rest = {}) => ({
    name, title: name, ...rest,
    run: async ({ quiet = false } = {}) => {
      order.push(`${name} begins${quiet ? ' in silence' : ''}`);
      await rest.work?.();
      order.push(`${name} ends`);
      return { ...passed, output: `${name} has said this` };
    },
  });
  return step;
};

it('runs what stands aside beside the others, and what needs it after it', async () => {
  written();
  const order = [];
  const step = stepsOf(order);
  let build = () => {};
  const work = () => new Promise((resolve) => (build = resolve));
  const running = runSuites([step('unit'), step('build', { aside: true, work }), step('e2e', { after: ['build'] }), step('consumer', { aside: true })]);
  await vi.waitFor(() => expect(order).toEqual(['unit begins', 'build begins in silence', 'unit ends']));
  build();
  expect((await running).map(({ name, counts }) => [name, counts.passed])).toEqual([['unit', 1], ['build', 1], ['e2e', 1], ['consumer', 1]]);
  expect(order.indexOf('e2e begins')).toBeGreaterThan(order.indexOf('build ends'));
  expect(order.indexOf('consumer begins in silence')).toBeGreaterThan(order.indexOf('build ends'));
});

it('tells what was said aside in one piece, below the step that it ran beside', async () => {
  const lines = written();
  const step = stepsOf([]);
  const results = await runSuites([step('unit', { work: () => new Promise((resolve) => setImmediate(resolve)) }), step('build', { aside: true })]);
  expect(lines()).toEqual(['-- unit', '… s', '-- build, beside the others\nbuild has said this\n   … s']);
  expect(results.map(({ title }) => title)).toEqual(['unit', 'build']);
});

it('waits for what stands aside where nothing else is left to run', async () => {
  const lines = written();
  const [{ counts }] = await runSuites([stepsOf([])('consumer', { aside: true })]);
  expect(counts).toMatchObject(passed);
  expect(lines()[0]).toBe('-- consumer, which is still going on');
});

it('counts a step that throws as failed, and goes on with the others', async () => {
  written();
  const order = [];
  const step = stepsOf(order);
  const breaks = (why) => ({ work: () => { throw new Error(why); } });
  const results = await runSuites([
    step('unit', breaks('no report')), step('build', { aside: true, ...breaks('half a report') }), step('stories'), step('consumer', { aside: true }),
  ]);
  expect(results.map(({ counts }) => counts.failures)).toEqual([
    [{ test: 'unit', why: 'no report' }], [{ test: 'build', why: 'half a report' }], [], [],
  ]);
  expect(results.map(({ counts }) => counts.failed)).toEqual([1, 1, 0, 0]);
  expect(order).toEqual(expect.arrayContaining(['stories ends', 'consumer ends']));
});

it('does not begin what needs a step that failed, and says so', async () => {
  const lines = written();
  const order = [];
  const step = stepsOf(order);
  const build = { ...step('build', { aside: true }), run: async () => ({ ...passed, passed: 0, failed: 1, output: 'a type error' }) };
  const results = await runSuites([step('unit'), build, step('e2e', { after: ['build'] }), step('consumer', { aside: true, after: ['build'] })]);
  const why = 'It did not run, for this failed before: build.';
  expect(results.map(({ counts }) => [counts.failed, counts.failures])).toEqual([
    [0, []], [1, []], [1, [{ test: 'e2e', why }]], [1, [{ test: 'consumer', why }]],
  ]);
  expect(order).toEqual(['unit begins', 'unit ends']);
  expect(lines().join('\n')).toContain(`-- consumer, beside the others\n${why}`);
});
