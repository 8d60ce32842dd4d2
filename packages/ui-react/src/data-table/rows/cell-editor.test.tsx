import '@foyer/theme/styles';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { firstPost, formBench } from '../../data-form/data-form.fixture.tsx';
import { createDataTable } from '../create-data-table.tsx';

afterEach(cleanup);

function tableBench() {
  const bench = formBench();
  return { ...bench, ...createDataTable({ hooks: bench.hooks, models: bench.link.models }) };
}

const cell = (name: string) => {
  const found = document.querySelector<HTMLElement>(`[role="gridcell"][data-column="${name}"]`);
  if (!found) throw new Error(`no cell ${name}`);
  return found;
};
const box = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' });

async function retype(text: string) {
  await userEvent.dblClick(cell('title'));
  await userEvent.clear(await box());
  await userEvent.keyboard(text);
}

it('is refused where somebody else changed it while it was typed, and saved with the next try', async () => {
  const { DataTable, write, post } = tableBench();
  render(<DataTable model="Post" columns={['title', 'rank']} />);
  await screen.findByText('First');
  await retype('Mine');
  act(() => void write({ id: '1', title: 'Theirs', rank: 8 }));
  await waitFor(() => expect(cell('rank').textContent).toBe('8'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(cell('title').getAttribute('aria-invalid')).toBe('true'));
  expect(cell('title').textContent).toBe('Theirs');
  expect(post()).toMatchObject({ title: 'Theirs' });
  await userEvent.dblClick(cell('title'));
  expect((await box()).value).toBe('Mine');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(post()).toMatchObject({ title: 'Mine' }));
});

it('takes in what others wrote meanwhile where it is left as it was', async () => {
  const { DataTable, write, link } = tableBench();
  render(<DataTable model="Post" columns={['title', 'rank']} />);
  await screen.findByText('First');
  await userEvent.dblClick(cell('title'));
  await box();
  act(() => void write({ id: '1', title: 'Theirs', rank: 8 }));
  await waitFor(() => expect(cell('rank').textContent).toBe('8'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(cell('title').textContent).toBe('Theirs'));
  expect(link.calls.filter(({ call }) => call === 'write')).toEqual([]);
});

it('is written where somebody else changed another field, heard or not', async () => {
  const { DataTable, write, link, post } = tableBench();
  render(<DataTable model="Post" columns={['title', 'rank']} />);
  await screen.findByText('First');
  await retype('Mine');
  act(() => void write({ id: '1', rank: 8 }));
  await waitFor(() => expect(cell('rank').textContent).toBe('8'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(post()).toMatchObject({ title: 'Mine', rank: 8 }));
  await waitFor(() => expect(cell('title').textContent).toBe('Mine'));

  await retype('Mine again');
  link.before = async ({ call }) => {
    if (call !== 'write') return;
    link.before = undefined;
    write({ id: '1', rank: 9 });
  };
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(post()).toMatchObject({ title: 'Mine again', rank: 9 }));
  await waitFor(() => expect(cell('title').textContent).toBe('Mine again'));
  expect(cell('title').getAttribute('aria-invalid')).toBeNull();
});

it('says that a check of the app failed, and asks it again', async () => {
  const { DataTable, post } = tableBench();
  let isBroken = true;
  const validate = () => {
    if (isBroken) throw new Error('no answer');
    return undefined;
  };
  render(<DataTable model="Post" columns={['title']} fields={{ title: { validate } }} />);
  await screen.findByText('First');
  await retype('Mine{Enter}');
  await screen.findByRole('textbox', { name: 'Title', description: 'Something went wrong. Try again.' });
  expect(post()).toMatchObject({ title: firstPost['title'] });
  isBroken = false;
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(post()).toMatchObject({ title: 'Mine' }));
});

it('is written with what the app writes besides, as in the form', async () => {
  const { DataTable, post } = tableBench();
  render(<DataTable model="Post" columns={['title']} form={{ onSubmit: (values) => ({ ...values, content: `About ${values.title}` }) }} />);
  await screen.findByText('First');
  await retype('Second');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(post()).toMatchObject({ title: 'Second', content: 'About Second' }));
});

it('is written by whoever entered it or by nobody, however long the app takes to say what is written', async () => {
  const { DataTable, link, post } = tableBench();
  const onSubmit = vi.fn(async (values: object) => {
    link.setUser('other');
    return { ...values };
  });
  render(<DataTable model="Post" columns={['title']} form={{ onSubmit }} />);
  await screen.findByText('First');
  await retype('Mine{Enter}');
  await waitFor(() => expect(link.calls.filter(({ call }) => call === 'list')).toHaveLength(2));
  await screen.findByText('First');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(link.calls.filter(({ call }) => call === 'write')).toEqual([]);
  expect(post()).toMatchObject({ title: 'First' });
});

it('is not sent where the app leaves nothing of it', async () => {
  const { DataTable, link } = tableBench();
  const onSubmit = vi.fn(() => ({}));
  render(<DataTable model="Post" columns={['title']} form={{ onSubmit }} />);
  await screen.findByText('First');
  await retype('Mine{Enter}');
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
  await waitFor(() => expect(cell('title').textContent).toBe('First'));
  expect(link.calls.filter(({ call }) => call === 'write')).toEqual([]);
});
