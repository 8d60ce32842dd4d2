/** For files that share a page or a worker: what one of them takes the place of, it puts back. */
import { afterAll } from 'vitest';

const shared = ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'fetch', 'Date'];
const look = () => shared.map((name): unknown => Reflect.get(globalThis, name));
const found = look();

afterAll(() => {
  const left = look();
  const changed = shared.filter((_, at) => left[at] !== found[at]);
  if (changed.length > 0) throw new Error(`This file did not put back ${changed.join(' and ')}: the files that come after share them.`);
});
