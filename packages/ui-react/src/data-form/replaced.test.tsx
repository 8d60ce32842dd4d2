import '@foyer/theme/styles';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createDataTable } from '../data-table/create-data-table.tsx';
import { formBench } from './data-form.fixture.tsx';
import type { FieldInputProps } from './field-input.ts';

afterEach(cleanup);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const title = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' });

it('an input of a kind stands wherever such a value is entered, in lists too, and is written', async () => {
  const { DataForm, post } = formBench();
  const Loud = ({ field, name, value }: FieldInputProps) => <input name={name} aria-label={`Loud ${field.spoken}`} defaultValue={String(value ?? '')} />;
  render(<DataForm model="Post" id="1" inputs={{ integer: Loud, text: Loud }} />);
  const rank = await screen.findByRole('textbox', { name: 'Loud Rank' });
  expect(screen.getByRole('textbox', { name: 'Loud Title' })).toHaveProperty('value', 'First');
  expect(await screen.findAllByRole('textbox', { name: /^Loud Tags/ })).toHaveLength(2);
  await userEvent.clear(rank);
  await userEvent.type(rank, '7');
  await press('Save');
  await screen.findByText('Saved.');
  expect(post()).toMatchObject({ rank: 7, title: 'First', tags: ['a', 'b'] });
});

it('an input of the app’s own stands for a list as a whole, by field or wherever there is a list, and can empty it', async () => {
  const { DataForm, post } = formBench();
  const Chips = ({ field, name, value }: FieldInputProps) => {
    const [chips, setChips] = useState(Array.isArray(value) ? value.map(String) : []);
    return (
      <fieldset aria-label={field.spoken}>
        {chips.length === 0 && <input type="hidden" name={name} value="" />}
        {chips.map((chip) => <input key={chip} type="hidden" name={name} value={chip} />)}
        <button type="button" onClick={() => setChips((now) => [...now, 'c'])}>Put</button>
        <button type="button" onClick={() => setChips([])}>Empty</button>
      </fieldset>
    );
  };
  const { rerender } = render(<DataForm model="Post" id="1" inputs={{ list: Chips }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Put' }));
  await press('Save');
  await screen.findByText('Saved.');
  expect(post()).toMatchObject({ tags: ['a', 'b', 'c'], title: 'First' });
  rerender(<DataForm model="Post" id="1" fields={{ tags: Chips }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Empty' }));
  await press('Save');
  await waitFor(() => expect(post()).toMatchObject({ tags: [] }));
});

it('a form of the app’s own is drawn in place of ours', async () => {
  const { DataForm, post } = formBench();
  render(
    <DataForm model="Post" id="1">
      {({ form, drawn, status }) => (
        <form {...form}>
          <input key={status} name="title" aria-label="Title" defaultValue={String(drawn['title'] ?? '')} />
          <button type="submit">Write</button>
          <p>It is {status}</p>
        </form>
      )}
    </DataForm>,
  );
  await screen.findByText('It is editing');
  await userEvent.type(await title(), '!');
  await press('Write');
  await screen.findByText('It is saved');
  expect(post()).toMatchObject({ title: 'First!', content: 'Hello', rank: 3 });
});

function ownForm(onSuccess?: () => void) {
  const bench = formBench();
  function Own() {
    const { form, status, values, drawn, issues, conflicts, inputKey, isDirty, reset, resolve } = bench.useDataForm({ model: 'Post', id: '1', onSuccess });
    return (
      <form {...form}>
        <input key={inputKey('title')} name="title" aria-label="Title" defaultValue={String(drawn['title'] ?? '')} />
        <p>{status}: {String(values['title'])}, wrong: {[...issues.keys()].join()}, fought: {[...conflicts].join()}</p>
        <button type="submit">Save</button>
        <button type="button" onClick={() => { if (isDirty()) reset(); }}>Reset</button>
        <button type="button" onClick={() => resolve('title', 'theirs')}>Take theirs</button>
      </form>
    );
  }
  return { ...bench, Own };
}

it('a form without ours around it has its values, issues and conflicts, and settles them', async () => {
  const { Own, write, post } = ownForm();
  render(<Own />);
  await screen.findByText('editing: First, wrong: , fought:');
  await userEvent.clear(await title());
  await press('Save');
  await screen.findByText('editing: First, wrong: title, fought:');
  await press('Reset');
  await screen.findByText('editing: First, wrong: , fought:');
  expect((await title()).value).toBe('First');

  await userEvent.type(await title(), ' of mine');
  act(() => void write({ id: '1', title: 'Theirs' }));
  await screen.findByText('editing: Theirs, wrong: , fought: title');
  expect((await title()).value).toBe('First of mine');
  await press('Save');
  await screen.findByText('editing: Theirs, wrong: , fought: title');
  await press('Take theirs');
  await screen.findByText('editing: Theirs, wrong: , fought:');
  await waitFor(async () => expect((await title()).value).toBe('Theirs'));
  await userEvent.type(await title(), ', and mine');
  await press('Save');
  await screen.findByText('saved: Theirs, and mine, wrong: , fought:');
  expect(post()).toMatchObject({ title: 'Theirs, and mine' });
});

it('a form that is reset after a conflict stands on what is stored, and can be saved', async () => {
  const { Own, link, write, post } = ownForm();
  render(<Own />);
  await screen.findByText('editing: First, wrong: , fought:');
  await userEvent.type(await title(), ' of mine');
  link.deliver = () => {};
  write({ id: '1', title: 'Theirs' });
  await press('Save');
  await screen.findByText('editing: Theirs, wrong: , fought: title');
  await press('Reset');
  await screen.findByText('editing: Theirs, wrong: , fought:');
  expect((await title()).value).toBe('Theirs');
  await userEvent.type(await title(), ', and mine');
  await press('Save');
  await screen.findByText('saved: Theirs, and mine, wrong: , fought:');
  expect(post()).toMatchObject({ title: 'Theirs, and mine' });
});

it('a form that is reset while it is on its way stands on the row, and hears nothing of what it has sent', async () => {
  const onSuccess = vi.fn();
  const { Own, link, post } = ownForm(onSuccess);
  let answer = () => {};
  const gate = new Promise<void>((resolve) => (answer = resolve));
  link.before = ({ call }) => (call === 'write' ? gate : undefined);
  render(<Own />);
  await screen.findByText('editing: First, wrong: , fought:');
  await userEvent.type(await title(), ' of mine');
  await press('Save');
  await screen.findByText('submitting: First, wrong: , fought:');
  await press('Reset');
  await screen.findByText('editing: First, wrong: , fought:');
  expect((await title()).value).toBe('First');
  answer();
  await screen.findByText('editing: First of mine, wrong: , fought:');
  expect((await title()).value).toBe('First of mine');
  expect(post()).toMatchObject({ title: 'First of mine' });
  expect(onSuccess).not.toHaveBeenCalled();
});

it('cells of the app’s own stand by field and by kind, the field first, and a table of its own in place of ours', async () => {
  const { hooks, link } = formBench();
  const { DataTable } = createDataTable({ hooks, models: link.models });
  const { rerender } = render(
    <DataTable
      model="Post"
      columns={['title', 'rank', 'status']}
      cells={{ title: ({ value, row }) => <b>{value.toUpperCase()} by {row.id}</b> }}
      cellsByKind={{ text: () => <i>any text</i>, choice: ({ value, text }) => <i>{text} ({String(value)})</i> }}
    />,
  );
  await screen.findByText('FIRST by 1');
  expect(screen.getByText('Draft (DRAFT)')).toBeTruthy();
  expect(screen.queryByText('any text')).toBeNull();
  rerender(<DataTable model="Post">{({ rows, labelOf }) => <ul>{rows.map((row) => <li key={labelOf(row)}>{labelOf(row)}</li>)}</ul>}</DataTable>);
  expect((await screen.findByRole('listitem')).textContent).toBe('First');
  expect(screen.queryByRole('grid')).toBeNull();
});
