import '@foyer/theme/styles';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { violations } from '../parts/conformance.tsx';
import { firstPost, formBench } from './data-form.fixture.tsx';

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

it('keeps no secret', async () => {
  const { DataForm } = formBench([]);
  const Hidden = ({ name }: { readonly name: string }) => <input type="password" name={name} aria-label="Key" />;
  const form = <DataForm model="Post" draft="new" fields={{ content: Hidden }} />;
  const { unmount } = render(form);
  await retype('Title', 'A post');
  await userEvent.type(screen.getByLabelText('Key'), 'hunter2');
  unmount();
  render(form);
  await waitFor(async () => expect((await box('Title')).value).toBe('A post'));
  expect(screen.getByLabelText('Key')).toHaveProperty('value', '');
});
