import '@foyer/theme/styles';
import { createBrowserPage } from '@foyer/state-machines/browser';
import { createMemoryData } from '@foyer/state-machines/memory';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { createDataHooks } from '../../data/create-data-hooks.ts';
import { createDataForm } from '../create-data-form.tsx';

interface Schema {
  Shop: {
    __entityType: 'model';
    type: { readonly id: string; readonly opens: readonly string[] };
    createType: { readonly opens?: readonly string[] };
    updateType: { readonly id: string; readonly opens?: readonly string[] };
    identifier: { readonly id: string };
  };
}

function bench(opens: readonly string[]) {
  const backend = createMemoryData({ models: { Shop: { fields: { opens: { type: 'AWSTime', list: true } } } }, rows: { Shop: [{ id: '1', opens }] } });
  const link = backend.link('me');
  return createDataForm({ hooks: createDataHooks<Schema>({ backend: link.port, page: createBrowserPage() }), models: link.models });
}

afterEach(cleanup);

const zones = () => screen.getAllByRole('listitem').map((item) => item.querySelector('[data-foyer-part="list-input.zone"]')?.textContent);
const legend = () => screen.getByRole('group').querySelector('legend')?.textContent;

it('says once for all in which zone its values are, and beside each where they differ', async () => {
  const { DataForm } = bench(['10:00:00+05:30', '11:00:00Z']);
  render(<DataForm model="Shop" id="1" />);
  await screen.findAllByRole('listitem');
  expect(zones()).toEqual(['+05:30', 'UTC']);
  expect(legend()).not.toMatch(/UTC|05:30/);
  await userEvent.click(screen.getByRole('button', { name: /^Remove .*2/ }));
  expect(zones()).toEqual([undefined]);
  expect(legend()).toMatch(/ · \+05:30$/);
});
