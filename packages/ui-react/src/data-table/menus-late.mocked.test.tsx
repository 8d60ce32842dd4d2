import '@foyer/theme/styles';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { formBench } from '../data-form/data-form.fixture.tsx';
import { createDataTable } from './create-data-table.tsx';
import type * as filterMenu from './filters/FilterMenu.tsx';

const line = vi.hoisted(() => {
  let bring = () => {};
  const brought = new Promise<void>((resolve) => (bring = resolve));
  return { brought, bring: () => bring() };
});
vi.mock('./filters/FilterMenu.tsx', async (original) => {
  await line.brought;
  return original<typeof filterMenu>();
});

afterEach(cleanup);

it('a menu says aloud that it is on its way, in a region that was there before it was opened', async () => {
  const { hooks, link } = formBench();
  const { DataTable } = createDataTable({ hooks, models: link.models });
  render(<DataTable model="Post" columns={['title']} />);
  const button = await screen.findByRole('button', { name: 'Filter' });
  const region = within(button.closest<HTMLElement>('[role="presentation"]') ?? button).getByRole('status');
  expect(region.textContent).toBe('');
  await userEvent.click(button);
  await waitFor(() => expect(region.textContent).toBe('Loading…'));
  line.bring();
  await screen.findByRole('combobox', { name: 'Field' });
  await waitFor(() => expect(region.textContent).toBe(''));
});
