/** `vi.waitFor` and `vi.waitUntil` have no setting for how long they wait, and by themselves give up after a second. */
import { vi } from 'vitest';
import { patience } from './patience.ts';

type Wait = typeof vi.waitFor | typeof vi.waitUntil;

const patient = <This extends Wait>(wait: This): This =>
  new Proxy(wait, {
    apply: (_, self: unknown, [state, options = {}]: [unknown, (number | object)?]) =>
      Reflect.apply(wait, self, [state, typeof options === 'number' ? options : { timeout: patience, ...options }]),
  });

vi.waitFor = patient(vi.waitFor);
vi.waitUntil = patient(vi.waitUntil);
