import '@foyer/theme/styles';
import { createBrowserPage } from '@foyer/state-machines/browser';
import { createMemoryData, type MemoryModel } from '@foyer/state-machines/memory';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createDataHooks } from '../data/create-data-hooks.ts';
import { createDataTable } from '../data-table/create-data-table.tsx';
import { createDataForm } from './create-data-form.tsx';

afterEach(cleanup);

interface StoreKey {
  readonly tenant: string;
  readonly number: number;
}
interface ClerkRow {
  readonly id: string;
  readonly name: string;
  readonly tenant: string | null;
  readonly storeNumber: number | null;
}
interface Schema {
  Store: { __entityType: 'model'; type: StoreKey & { readonly name: string }; createType: StoreKey & { name?: string }; updateType: StoreKey & { name?: string }; identifier: StoreKey };
  Clerk: { __entityType: 'model'; type: ClerkRow; createType: Partial<ClerkRow>; updateType: Partial<ClerkRow> & { id: string }; identifier: { readonly id: string } };
}

const Store: MemoryModel = { key: ['tenant', 'number'], fields: { tenant: { type: 'ID', required: true }, number: { type: 'Int', required: true }, name: 'String' } };
const Clerk: MemoryModel = {
  fields: { name: { type: 'String', required: true }, tenant: 'ID', storeNumber: 'Int' },
  relations: { store: { model: 'Store', many: false, join: [['tenant', 'tenant'], ['storeNumber', 'number']] } },
};
const ann = { id: 'c1', name: 'Ann', tenant: 't', storeNumber: 1 };

function storesBench() {
  const stores = [{ tenant: 't', number: 1, name: 'Harbour' }, { tenant: 't', number: 2, name: 'Station' }];
  const backend = createMemoryData({ models: { Store, Clerk }, rows: { Store: stores, Clerk: [ann, { id: 'c2', name: 'Bob', tenant: 't', storeNumber: 2 }] } });
  const link = backend.link('me');
  const hooks = createDataHooks<Schema>({ backend: link.port, page: createBrowserPage() });
  const clerk = () => backend.rows('Clerk').find(({ id }) => id === 'c1');
  return { clerk, ...createDataForm({ hooks, models: link.models }), ...createDataTable({ hooks, models: link.models }) };
}

const choose = async (piece: string) => {
  const store = await screen.findByRole<HTMLInputElement>('combobox', { name: /^(Store|Value)/ });
  await userEvent.clear(store);
  await userEvent.type(store, piece);
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(piece) }));
};

it('leaves a row alone in which nothing was entered', async () => {
  const { DataForm } = storesBench();
  const onCancel = vi.fn();
  render(<DataForm model="Clerk" id="c1" onCancel={onCancel} />);
  await waitFor(() => expect(screen.getByRole('combobox', { name: /^Store/ })).toHaveProperty('value', 'Harbour'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

it('writes the number of the row that was chosen, and none where none is', async () => {
  const { DataForm, clerk } = storesBench();
  render(<DataForm model="Clerk" id="c1" />);
  await waitFor(() => expect(screen.getByRole('combobox', { name: /^Store/ })).toHaveProperty('value', 'Harbour'));
  await choose('Station');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  expect(clerk()).toMatchObject({ tenant: 't', storeNumber: 2 });
  await userEvent.click(screen.getByRole('button', { name: 'Clear Store' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(clerk()).toMatchObject({ tenant: null, storeNumber: null }));
});

it('filters a table by the number of the row that was chosen', async () => {
  const { DataTable } = storesBench();
  render(<DataTable model="Clerk" columns={['name', 'tenant']} />);
  await screen.findByText('Ann');
  await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Field' }), 'Store');
  await choose('Station');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  await screen.findByText('1 row');
  expect(screen.queryByText('Ann')).toBeNull();
});
