import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createMemoryEnvironment, createMemoryStorage, type StorageStep } from '@foyer/state-machines/memory';
import { createUploader, type Uploader } from '@foyer/state-machines/storage';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useLeaveWarning } from './use-leave-warning.ts';

afterEach(cleanup);

/** An uploader whose files wait at `kind` as long as they are held. */
const heldAt = (kind?: StorageStep['kind']) => {
  const { clock } = createBrowserEnvironment();
  const storage = createMemoryStorage({ clock, stepTime: 2, fault: (step) => (step.kind === kind ? 'hang' : undefined) });
  return createUploader({ storage, environment: createMemoryEnvironment(clock), path: 'public/' });
};

const addTo = (uploader: Uploader) => uploader.add([new File(['x'], 'a.txt')]);

/** Whether the browser would ask before the page is left. */
const asks = () => {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
};

function Warn({ uploader }: { readonly uploader: Uploader }) {
  useLeaveWarning(uploader);
  return null;
}

it('asks as long as the bytes of any uploader move, and at no other time', async () => {
  const [moving, short] = [heldAt('part'), heldAt()];
  const draw = (both: boolean) => <StrictMode><Warn uploader={moving} />{both && <Warn uploader={short} />}</StrictMode>;
  const { rerender } = render(draw(true));
  expect(asks()).toBe(false);
  const [id = ''] = addTo(moving);
  await waitFor(() => expect(moving.row(id).get()?.status).toBe('uploading'));
  await waitFor(() => expect(asks()).toBe(true));
  const isTold = new Promise<void>((resolve) => short.totals.subscribe(() => short.totals.get().done === 1 && resolve()));
  addTo(short);
  await isTold;
  expect(asks()).toBe(true);
  rerender(draw(false));
  expect(asks()).toBe(true);
  await act(() => moving.pause(id));
  await waitFor(() => expect(asks()).toBe(false));
  moving.resume(id);
  await waitFor(() => expect(asks()).toBe(true));
  await act(() => moving.cancel(id));
  await waitFor(() => expect(asks()).toBe(false));
});
