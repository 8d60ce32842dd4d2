import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { countCommits } from '../../authenticator/react-commits.fixture.ts';
import { choose, fileOf, mountStorage } from './mount-storage.spec.tsx';

const commits = countCommits();

beforeEach(() => void commits.splice(0));

const files = (count: number) => Array.from({ length: count }, (_, index) => fileOf(`file-${index}.txt`, 25));

it.each([[10], [200]])('costs at most five component renders a file for %i files, however many progress events', async (count) => {
  const { container, storage } = mountStorage({ requests: 60 }, { partSize: 5, stepTime: 10 });
  await act(() => import('./FilePanel.tsx'));
  commits.splice(0);
  choose(container, ...files(count));
  await waitFor(() => expect(storage.objects.size).toBe(count), { timeout: 30_000 });
  await screen.findByText(`${count} files uploaded`);
  const names = commits.flat();
  expect(names).not.toEqual([]);
  expect(names.length, names.join(' ')).toBeLessThanOrEqual(count * 5);
});

it('commits at most once a frame, and says what many files came to in few sentences', async () => {
  const count = 200;
  const { container, storage } = mountStorage({ requests: 60 }, { partSize: 5, stepTime: 10 });
  await act(() => import('./FilePanel.tsx'));
  const said: (string | null)[] = [];
  const status = container.querySelector('[role="status"]') ?? expect.fail();
  const listening = new MutationObserver(() => said.push(status.textContent));
  listening.observe(status, { childList: true, characterData: true, subtree: true });
  let frames = 0;
  let next = requestAnimationFrame(function frame() {
    frames += 1;
    next = requestAnimationFrame(frame);
  });
  const began = performance.now();
  commits.splice(0);
  choose(container, ...files(count));
  await waitFor(() => expect(storage.objects.size).toBe(count), { timeout: 30_000 });
  await screen.findByText(`${count} files uploaded`);
  await waitFor(() => expect(said.at(-1)).toContain(`${count} files uploaded`));
  cancelAnimationFrame(next);
  listening.disconnect();
  expect(commits.length).toBeLessThanOrEqual(frames + 2);
  expect(said.length).toBeLessThanOrEqual((performance.now() - began) / 800 + 1);
  expect(said.filter((words) => words?.includes(`${count} files added`))).toHaveLength(1);
});

it('keeps the rows in view in the document and no others, and goes through all of them by key', async () => {
  const { container } = mountStorage({ autoUpload: false });
  choose(container, ...files(5000));
  await screen.findByRole('row', { name: 'file-0.txt' });
  expect(screen.getAllByRole('row').length).toBeLessThanOrEqual(40);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5000');
  act(() => screen.getByRole('row', { name: 'file-0.txt' }).focus());
  await userEvent.keyboard('{End}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('file-4999.txt'));
  const grid = screen.getByRole('grid').getBoundingClientRect();
  const row = screen.getByRole('row', { name: 'file-4999.txt' }).getBoundingClientRect();
  expect(row.bottom).toBeLessThanOrEqual(grid.bottom + 1);
  expect(screen.getAllByRole('row').length).toBeLessThanOrEqual(40);
  await userEvent.keyboard('{Home}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('file-0.txt'));
});

it('shows the row that the view is scrolled to, and keeps the one with the focus', async () => {
  const { container } = mountStorage({ autoUpload: false });
  choose(container, ...files(2000));
  const first = await screen.findByRole('row', { name: 'file-0.txt' });
  act(() => first.focus());
  const grid = screen.getByRole('grid');
  const { height } = first.getBoundingClientRect();
  act(() => { grid.scrollTop = height * 1000; });
  const shown = await screen.findByRole('row', { name: 'file-1000.txt' });
  expect(Math.abs(shown.getBoundingClientRect().top - grid.getBoundingClientRect().top)).toBeLessThan(height);
  expect(document.activeElement).toBe(first);
});
