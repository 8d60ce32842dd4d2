import '@foyer/theme/styles';
import { DataError } from '@foyer/state-machines';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { violations } from '../parts/conformance.tsx';
import { firstPost, formBench } from './data-form.fixture.tsx';
import type { FieldInputProps } from './field-input.ts';
import { loadFormParts } from './late-parts.ts';

// What keeps drafts is loaded behind the form, and nobody types as fast as a test.
beforeAll(async () => void (await loadFormParts()));
afterEach(cleanup);

const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const back = 'What you had entered before is back.';

async function retype(name: string, text: string) {
  const input = await box(name);
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

it('is back with the form, lists and all, says so, and can be dropped', async () => {
  const { DataForm } = formBench([]);
  const form = <DataForm model="Post" draft="new" />;
  const { container, unmount } = render(form);
  await retype('Title', 'Half a post');
  await press('Add to Tags');
  await userEvent.type(await box('Tags 1'), 'sea');
  unmount();
  const again = render(form);
  expect(await screen.findByText(back)).toBeTruthy();
  await waitFor(async () => expect((await box('Title')).value).toBe('Half a post'));
  expect((await box('Tags 1')).value).toBe('sea');
  expect(await violations(container)).toEqual([]);
  await press('Start over');
  await waitFor(async () => expect((await box('Title')).value).toBe(''));
  expect(document.activeElement).toBe(await box('Title'));
  expect(screen.getByText('Started over.').getAttribute('role')).toBe('status');
  expect(screen.queryByText(back)).toBeNull();
  again.unmount();
  render(form);
  expect((await box('Title')).value).toBe('');
  await screen.findByRole('button', { name: 'Add to Tags' });
  expect(screen.queryByText(back)).toBeNull();
});

it('is of one row under one name, and nobody has one who has not asked for it', async () => {
  const { DataForm } = formBench([firstPost, { ...firstPost, id: '2', title: 'Second' }]);
  const { unmount } = render(<DataForm model="Post" id="1" draft="edit" />);
  await retype('Title', 'Mine');
  unmount();
  for (const [form, title] of [
    [<DataForm key="2" model="Post" id="2" draft="edit" />, 'Second'],
    [<DataForm key="other" model="Post" id="1" draft="other" />, 'First'],
    [<DataForm key="none" model="Post" id="1" />, 'First'],
    [<DataForm key="1" model="Post" id="1" draft="edit" />, 'Mine'],
  ] as const) {
    const shown = render(form);
    await waitFor(async () => expect((await box('Title')).value).toBe(title));
    shown.unmount();
  }
});

it('is written with the rest, and is gone then', async () => {
  const { DataForm, post } = formBench();
  const form = <DataForm model="Post" id="1" draft="edit" />;
  const { unmount } = render(form);
  await retype('Title', 'Mine');
  unmount();
  const again = render(form);
  await screen.findByText(back);
  await press('Save');
  await screen.findByText('Saved.');
  expect(post()).toMatchObject({ title: 'Mine', content: 'Hello' });
  expect(screen.queryByText(back)).toBeNull();
  again.unmount();
  render(form);
  await waitFor(async () => expect((await box('Title')).value).toBe('Mine'));
  await screen.findByRole('button', { name: 'Add to Tags' });
  expect(screen.queryByText(back)).toBeNull();
});

it('is no draft any more once it was sent, also where its person left before the answer', async () => {
  const { DataForm, backend, link } = formBench([]);
  const form = <DataForm model="Post" draft="new" />;
  let answer = () => {};
  link.before = ({ call }) => (call === 'write' ? new Promise<void>((resolve) => { answer = resolve; }) : undefined);
  const { unmount } = render(form);
  await retype('Title', 'A post');
  await press('Create');
  await waitFor(() => expect(link.calls.some(({ call }) => call === 'write')).toBe(true));
  unmount();
  for (const isAnswered of [false, true]) {
    if (isAnswered) {
      answer();
      await waitFor(() => expect(backend.rows('Post')).toMatchObject([{ title: 'A post' }]));
    }
    const again = render(form);
    await screen.findByRole('button', { name: 'Add to Tags' });
    expect((await box('Title')).value).toBe('');
    expect(screen.queryByText(back)).toBeNull();
    again.unmount();
  }
});

it('is back where it was sent, left, and refused', async () => {
  const { DataForm, link } = formBench([]);
  const onError = vi.fn();
  const form = <DataForm model="Post" draft="new" onError={onError} />;
  let refuse = () => {};
  link.before = ({ call }) => (call === 'write' ? new Promise<void>((_, reject) => { refuse = () => reject(new DataError('unauthorized')); }) : undefined);
  const { unmount } = render(form);
  await retype('Title', 'A post');
  await press('Create');
  await waitFor(() => expect(link.calls.some(({ call }) => call === 'write')).toBe(true));
  unmount();
  const between = render(form);
  await screen.findByRole('button', { name: 'Add to Tags' });
  refuse();
  await waitFor(() => expect(onError).toHaveBeenCalledOnce());
  between.unmount();
  render(form);
  await screen.findByText(back);
  await waitFor(async () => expect((await box('Title')).value).toBe('A post'));
});

it('writes over nothing of others where its person left before the answer, and asks them when they are back', async () => {
  const { DataForm, link, write, post } = formBench();
  const onError = vi.fn();
  const form = <DataForm model="Post" id="1" draft="edit" onError={onError} />;
  let letGo = () => {};
  link.before = ({ call }) => (call === 'write' ? new Promise<void>((resolve) => { letGo = resolve; }) : undefined);
  const { unmount } = render(form);
  await retype('Title', 'Mine');
  await press('Save');
  await waitFor(() => expect(link.calls.some(({ call }) => call === 'write')).toBe(true));
  unmount();
  act(() => void write({ id: '1', title: 'Theirs' }));
  letGo();
  await waitFor(() => expect(onError).toHaveBeenCalledOnce());
  expect(post()).toMatchObject({ title: 'Theirs' });
  render(form);
  expect(await screen.findByText('Theirs')).toBeTruthy();
  expect((await box('Title')).value).toBe('Mine');
});

it('goes around what was typed before it was here', async () => {
  const { DataForm } = formBench([]);
  const { unmount } = render(<DataForm model="Post" draft="new" />);
  await retype('Title', 'Half a post');
  await retype('Rank', '4');
  unmount();
  const { rerender } = render(<DataForm model="Post" />);
  await retype('Title', 'Another');
  // What keeps drafts comes behind the form.
  rerender(<DataForm model="Post" draft="new" />);
  await screen.findByText(back);
  await waitFor(async () => expect((await box('Rank')).value).toBe('4'));
  expect((await box('Title')).value).toBe('Another');
  expect(document.activeElement).toBe(await box('Title'));
});

it('is gone with what was written where all of it was typed again before it was here', async () => {
  const { DataForm } = formBench();
  const { unmount } = render(<DataForm model="Post" id="1" draft="edit" />);
  await retype('Title', 'Half a post');
  unmount();
  const { rerender, unmount: leave } = render(<DataForm model="Post" id="1" />);
  await retype('Title', 'Another');
  // What keeps drafts comes behind the form.
  rerender(<DataForm model="Post" id="1" draft="edit" />);
  await press('Save');
  await screen.findByText('Saved.');
  leave();
  render(<DataForm model="Post" id="1" draft="edit" />);
  await screen.findByRole('button', { name: 'Add to Tags' });
  await waitFor(async () => expect((await box('Title')).value).toBe('Another'));
  expect(screen.queryByText(back)).toBeNull();
});

it('asks about what others have changed meanwhile', async () => {
  const { DataForm, write, post } = formBench();
  const form = <DataForm model="Post" id="1" draft="edit" />;
  const { unmount } = render(form);
  await retype('Title', 'Mine');
  unmount();
  act(() => void write({ id: '1', title: 'Theirs', content: 'New' }));
  render(form);
  expect(await screen.findByText('Theirs')).toBeTruthy();
  expect((await box('Title')).value).toBe('Mine');
  expect((await box('Content')).value).toBe('New');
  await press('Use theirs');
  await waitFor(async () => expect((await box('Title')).value).toBe('Theirs'));
  expect(post()).toMatchObject({ title: 'Theirs' });
});

it('is given up with the form that is left, and gone when its person is', async () => {
  const { DataForm, link } = formBench([]);
  const onCancel = vi.fn();
  const form = <DataForm model="Post" draft="new" onCancel={onCancel} />;
  const { unmount } = render(form);
  await retype('Title', 'Not this');
  await press('Cancel');
  await press('Discard');
  expect(onCancel).toHaveBeenCalledOnce();
  unmount();
  const again = render(form);
  expect((await box('Title')).value).toBe('');
  await retype('Title', 'Of the first');
  again.unmount();
  act(() => link.setUser(null));
  act(() => link.setUser('me'));
  render(form);
  await screen.findByRole('button', { name: 'Add to Tags' });
  expect((await box('Title')).value).toBe('');
  expect(screen.queryByText(back)).toBeNull();
});

it('shows nothing to the next person who comes while the form stands', async () => {
  const { DataForm, link } = formBench([]);
  const form = <DataForm model="Post" draft="new" />;
  const { unmount } = render(form);
  await retype('Title', 'Of the first');
  unmount();
  const again = render(form);
  await screen.findByText(back);
  act(() => link.setUser('other'));
  await waitFor(async () => expect((await box('Title')).value).toBe(''));
  expect(screen.queryByText(back)).toBeNull();
  again.unmount();
  render(form);
  expect((await box('Title')).value).toBe('');
});

it('shows nothing of who has signed in over the form of a guest to the next person', async () => {
  const { DataForm, link } = formBench();
  link.setUser(null);
  const form = <DataForm model="Blog" draft="new" />;
  const { unmount } = render(form);
  await retype('Name', 'Of a guest');
  unmount();
  const again = render(form);
  await screen.findByText(back);
  await act(async () => link.setUser('me'));
  await retype('Name', 'Of the first');
  await act(async () => link.setUser('other'));
  await waitFor(async () => expect((await box('Name')).value).toBe(''));
  expect(screen.queryByText(back)).toBeNull();
  again.unmount();
  render(form);
  await screen.findByRole('button', { name: 'Create' });
  expect((await box('Name')).value).toBe('');
  expect(screen.queryByText(back)).toBeNull();
});

it('leaves what is stored where what was typed over it cannot be read', async () => {
  const { DataForm, post } = formBench();
  const form = <DataForm model="Post" id="1" draft="edit" />;
  const { unmount } = render(form);
  await retype('Title', 'Mine');
  await retype('Settings', 'no json');
  unmount();
  render(form);
  await screen.findByText(back);
  await waitFor(async () => expect((await box('Settings')).value).toMatch(/"a": ?1/));
  await press('Save');
  await screen.findByText('Saved.');
  expect(post()).toMatchObject({ title: 'Mine', settings: '{"a":1}' });
});

it('gives way to what others write where a person has taken it back', async () => {
  const { DataForm, write, post } = formBench();
  const form = <DataForm model="Post" id="1" draft="edit" />;
  const { unmount } = render(form);
  await retype('Title', 'Mine');
  unmount();
  render(form);
  await screen.findByText(back);
  await retype('Title', 'First');
  act(() => void write({ id: '1', title: 'Theirs' }));
  await waitFor(async () => expect((await box('Title')).value).toBe('Theirs'));
  expect(post()).toMatchObject({ title: 'Theirs' });
});

it('holds what was done without a keystroke after the form was saved', async () => {
  const { DataForm } = formBench();
  const form = <DataForm model="Post" id="1" draft="edit" />;
  const { unmount } = render(form);
  await retype('Title', 'Mine');
  await press('Save');
  await screen.findByText('Saved.');
  await press('Remove Tags 1');
  await waitFor(() => expect(screen.queryByText('Saved.')).toBeNull());
  unmount();
  const again = render(form);
  await screen.findByText(back);
  await waitFor(async () => expect((await box('Tags 1')).value).toBe('b'));
  await press('Save');
  await screen.findByText('Saved.');
  await userEvent.click(await screen.findByRole('combobox', { name: /^Blog/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Gardening' }));
  await waitFor(() => expect(screen.queryByText('Saved.')).toBeNull());
  again.unmount();
  render(form);
  await screen.findByText(back);
  await waitFor(() => expect(screen.getByRole('combobox', { name: /^Blog/ })).toHaveProperty('value', 'Gardening'));
});

it('keeps no secret', async () => {
  const { DataForm } = formBench([]);
  const Hidden = ({ name, value }: FieldInputProps) => <input type="password" name={name} defaultValue={String(value ?? '')} aria-label="Key" />;
  const form = <DataForm model="Post" draft="new" fields={{ content: Hidden }} />;
  const { unmount } = render(form);
  await retype('Title', 'A post');
  await userEvent.type(screen.getByLabelText('Key'), 'hunter2');
  unmount();
  render(form);
  await waitFor(async () => expect((await box('Title')).value).toBe('A post'));
  expect(screen.getByLabelText('Key')).toHaveProperty('value', '');
});

it('keeps no secret that a switch has shown', async () => {
  const { DataForm } = formBench([]);
  function Hidden({ name, value }: FieldInputProps) {
    const [isShown, show] = useState(false);
    return (
      <>
        <input type={isShown ? 'text' : 'password'} name={name} defaultValue={String(value ?? '')} aria-label="Key" />
        <button type="button" onClick={() => show(true)}>Show</button>
      </>
    );
  }
  const form = <DataForm model="Post" draft="new" fields={{ content: Hidden }} />;
  const { unmount } = render(form);
  await retype('Title', 'A post');
  await press('Show');
  await userEvent.type(screen.getByLabelText('Key'), 'hunter2');
  unmount();
  render(form);
  await waitFor(async () => expect((await box('Title')).value).toBe('A post'));
  expect(screen.getByLabelText('Key')).toHaveProperty('value', '');
});
