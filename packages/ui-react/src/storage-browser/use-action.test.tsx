import { createStorageBrowser, type CustomActions, type LocationData } from '@foyer/ui-react/storage-browser/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { memoryWorld } from '../storage/storage-manager/mount-storage.spec.tsx';

afterEach(cleanup);

const place: LocationData = { id: 'public', bucket: '', prefix: 'public/', type: 'PREFIX', permissions: ['get', 'list', 'write', 'delete'] };

/** A view of the app's own, which does `name` with all files of the folder, or with the first. */
function mount(name: string, custom: CustomActions = {}) {
  const world = memoryWorld();
  const told: string[] = [];
  for (const file of ['a.txt', 'b.txt']) world.storage.put(`public/${file}`, file);
  const { StorageBrowser, useAction, useView } = createStorageBrowser({ config: { ...world, listLocations: async () => ({ items: [place] }) }, actions: { custom } });
  function Own() {
    const { pageItems, location } = useView('LocationDetail');
    const [{ tasks, isProcessing, isProcessingComplete, statusCounts, reset }, runAll] = useAction(name, {
      items: pageItems,
      onTaskSuccess: ({ data }) => told.push(`done ${data.key}`),
      onTaskError: ({ data, error }) => told.push(`failed ${data.key}: ${error?.message}`),
    });
    const [{ task }, runOne] = useAction(name);
    const [first] = pageItems;
    return (
      <>
        <button onClick={() => runAll({ location })}>All</button>
        <button onClick={reset}>Reset</button>
        {first && <button onClick={() => runOne({ data: first })}>First</button>}
        <p>{tasks.map(({ data, status, value }) => `${data.key} ${status} ${String(value ?? '-')}`).join(', ')}</p>
        {isProcessing && <button onClick={() => tasks[0]?.cancel()}>Stop</button>}
        <output>{isProcessingComplete ? `${statusCounts.COMPLETE} of ${statusCounts.TOTAL}` : task && `first ${task.status} ${String(task.value)}`}</output>
      </>
    );
  }
  render(<StrictMode><StorageBrowser.Provider defaultValue={{ location: place }}><Own /></StorageBrowser.Provider></StrictMode>);
  return { ...world, told };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const QUEUED = 'public/a.txt QUEUED -, public/b.txt QUEUED -';
const share = (handler: CustomActions[string]['handler']): CustomActions => ({ share: { handler, actionListItem: { label: 'Share' } } });

it('runs an action of the app for many entries, says what came of each, and can be run again', async () => {
  const { told } = mount('share', share(({ data }) => ({
    result: Promise.resolve(data.key.endsWith('b.txt') ? { status: 'FAILED', message: 'No link' } : { status: 'COMPLETE', value: `link:${data.key}` }),
  })));
  await screen.findByText(QUEUED);
  await press('All');
  await screen.findByText('public/a.txt COMPLETE link:public/a.txt, public/b.txt FAILED -');
  expect(screen.getByRole('status')).toHaveTextContent('1 of 2');
  expect(told).toEqual(['done public/a.txt', 'failed public/b.txt: No link']);
  await press('Reset');
  await screen.findByText(QUEUED);
});

it('runs an action for one entry', async () => {
  mount('share', share(({ data, config: { prefix } }) => ({ result: Promise.resolve({ status: 'COMPLETE', value: `${prefix}+${data.key}` }) })));
  await press('First');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('first COMPLETE public/+public/a.txt'));
});

it('stops one of them', async () => {
  let stopped = 0;
  mount('share', share(() => {
    let end = () => {};
    const result = new Promise<{ status: string }>((resolve) => { end = () => resolve({ status: 'CANCELED' }); });
    return { result, cancel: () => { stopped += 1; end(); } };
  }));
  await press('All');
  await press('Stop');
  await screen.findByText('public/a.txt CANCELED -, public/b.txt PENDING -');
  expect(stopped).toBe(1);
});

it('deletes as the browser does', async () => {
  const { storage, told } = mount('delete');
  await screen.findByText(QUEUED);
  await press('All');
  await waitFor(() => expect(told.toSorted()).toEqual(['done public/a.txt', 'done public/b.txt']));
  expect(storage.objects.size).toBe(0);
});
