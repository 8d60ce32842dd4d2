import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserEnvironment } from './browser-environment.ts';
import { createBrowserPage } from './browser-page.ts';

const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['uploads', (run: () => void) => createBrowserEnvironment().clock.frame(run)],
  ['live data', (run: () => void) => createBrowserPage().frame(run)],
])('a frame of %s', (_, frame) => {
  it('is the next one that is painted, once', async () => {
    const run = vi.fn();
    frame(run);
    await painted();
    await painted();
    expect(run).toHaveBeenCalledOnce();
  });

  it('comes also where the page is hidden before it, and paints no more', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const run = vi.fn();
    frame(run);
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  });
});
