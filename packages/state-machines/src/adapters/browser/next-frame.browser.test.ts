import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserEnvironment } from './browser-environment.ts';
import { createBrowserPage } from './browser-page.ts';

const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));

function turn(state: 'hidden' | 'shown') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(state === 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => vi.restoreAllMocks());

describe.each([
  ['uploads', (run: () => void) => createBrowserEnvironment().clock.frame(run)],
  ['live data', (run: () => void) => createBrowserPage().frame(run)],
])('a frame of %s', (_, frame) => {
  it('that was asked for before the page is hidden, and is never painted, comes when it is hidden, and once', async () => {
    const run = vi.fn();
    frame(run);
    turn('hidden');
    expect(run).toHaveBeenCalledOnce();
    turn('shown');
    await painted();
    await painted();
    expect(run).toHaveBeenCalledOnce();
  });

  it('comes on a hidden page, which paints nothing', async () => {
    turn('hidden');
    const run = vi.fn();
    frame(run);
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  });
});
