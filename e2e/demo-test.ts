import { join } from 'node:path';
import { test as base } from './calm-test.ts';

export { expect } from './calm-test.ts';

/**
 * A test on the demo, over a sandbox of its definitions. They are given here once: Playwright starts a browser anew for
 * each place that gives options to a sandbox, though they be the same.
 */
export const test = base.extend({
  sandboxOptions: [{ amplify: join(import.meta.dirname, '../demo/amplify') }, { scope: 'worker' }],
});
