import { expect, test } from 'vitest';
import { mayAt } from './may.ts';
import type { LocationPermission } from './object-browser.protocol.ts';
import { docs } from './object-browser-bench.fixture.ts';

const may = (...permissions: readonly LocationPermission[]) => ({ ...docs, permissions });

test('a copy goes where it can be looked for as well as stored', () => {
  expect(mayAt(may('write'), 'receive')).toBe(false);
  expect(mayAt(may('write', 'list'), 'receive')).toBe(false);
  expect(mayAt(may('write', 'list', 'get'), 'receive')).toBe(true);
});
