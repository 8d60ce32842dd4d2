/**
 * A console.error or console.warn that nobody expected fails the test it was written in.
 * A test that expects one says so: `vi.spyOn(console, 'warn').mockImplementation(() => {})`.
 */
import { afterAll, afterEach } from 'vitest';

const said: string[] = [];

const line = (level: string, [first, ...rest]: unknown[]) => {
  const values = [...rest];
  const text = String(first).replace(/%[sdifoOc]/g, (mark) => (values.length > 0 ? String(values.shift()) : mark));
  return `console.${level}: ${[text, ...values.map(String)].join(' ')}`;
};

for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => said.push(line(level, args));
}

const failWhenSomethingWasSaid = () => {
  const lines = said.splice(0);
  if (lines.length > 0) throw new Error(lines.join('\n'));
};

afterEach(failWhenSomethingWasSaid);
afterAll(failWhenSomethingWasSaid);
