import '@foyer/theme/styles';
import { DataError, type Row } from '@foyer/state-machines';
import { createBrowserPage } from '@foyer/state-machines/browser';
import { createMemoryData, type MemoryModel } from '@foyer/state-machines/memory';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDataHooks } from '../../data/create-data-hooks.ts';
import { violations } from '../../parts/conformance.tsx';
import { createDataForm } from '../create-data-form.tsx';

interface Model<Type> {
  __entityType: 'model';
  type: Type;
  createType: Partial<Type>;
  updateType: Partial<Type> & { id: string };
  identifier: { readonly id: string };
}
interface Schema {
  Post: Model<{ readonly id: string; readonly title: string; readonly summary: string | null }>;
  Order: Model<{ readonly id: string; readonly name: string }>;
}

const required = { type: 'String', required: true } as const;
const models: Readonly<Record<string, MemoryModel>> = {
  Post: {
    fields: { title: required, summary: 'String' },
    relations: {
      comments: { model: 'Comment', many: true, join: [['id', 'postId']] },
      pictures: { model: 'Picture', many: true, join: [['id', 'postId']] },
      topics: { model: 'PostTopic', many: true, join: [['id', 'postId']] },
      cover: { model: 'Cover', many: false, join: [['id', 'postId']] },
    },
  },
  Comment: { fields: { title: required, postId: { type: 'ID', required: true } }, relations: { post: { model: 'Post', many: false, join: [['postId', 'id']] } } },
  Picture: { fields: { name: required, postId: 'ID' } },
  Cover: { fields: { name: required, postId: 'ID' } },
  Topic: { fields: { name: required } },
  Order: { fields: { name: required }, relations: { lines: { model: 'Line', many: true, join: [['id', 'orderId']] } } },
  Line: {
    key: ['orderId', 'no'],
    fields: { orderId: { type: 'ID', required: true }, no: required, name: required },
    relations: { options: { model: 'Option', many: true, join: [['orderId', 'orderId'], ['no', 'lineNo']] } },
  },
  Option: { fields: { orderId: 'ID', lineNo: 'String', name: required } },
  PostTopic: {
    fields: { postId: { type: 'ID', required: true }, topicId: { type: 'ID', required: true } },
    relations: { post: { model: 'Post', many: false, join: [['postId', 'id']] }, topic: { model: 'Topic', many: false, join: [['topicId', 'id']] } },
  },
};

function bench() {
  const rows = {
    Post: [{ id: 'p1', title: 'First' }],
    Comment: [{ id: 'c1', title: 'Good', postId: 'p1' }, { id: 'c2', title: 'Elsewhere', postId: 'p2' }],
    Picture: [{ id: 'i1', name: 'Harbour', postId: 'p1' }, { id: 'i2', name: 'Garden', postId: null }],
    Cover: [{ id: 'k1', name: 'Blue', postId: null }],
    Topic: [{ id: 't1', name: 'Sea' }, { id: 't2', name: 'Bread' }],
    PostTopic: [{ id: 'j1', postId: 'p1', topicId: 't1' }],
  };
  let time = Date.parse('2026-05-01T00:00:00Z');
  const backend = createMemoryData({ models, rows, now: () => (time += 1000) });
  const link = backend.link('me');
  const hooks = createDataHooks<Schema>({ backend: link.port, page: createBrowserPage() });
  return { backend, link, hooks, ...createDataForm({ hooks, models: link.models }) };
}

afterEach(cleanup);

const group = (name: string) => screen.findByRole('group', { name });
const namesIn = (box: HTMLElement) => within(box).queryAllByRole('listitem').map(({ textContent }) => textContent);
const stored = (rows: readonly Row[], ...fields: string[]) => rows.map((row) => fields.map((field) => row[field]));

it('lists the rows that belong to a row, by their names, and says when they are saved', async () => {
  const { DataForm } = bench();
  const { container } = render(<DataForm model="Post" id="p1" />);
  await waitFor(async () => expect(namesIn(await group('Comments'))).toEqual(['Good']));
  await waitFor(async () => expect(namesIn(await group('Topics'))).toEqual(['Sea']));
  expect(within(await group('Comments')).getByText('Changes here are saved at once.')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it('makes a row that belongs to it from the first', async () => {
  const { DataForm, backend } = bench();
  render(<DataForm model="Post" id="p1" />);
  const comments = await group('Comments');
  await userEvent.click(await within(comments).findByRole('button', { name: 'New comment…' }));
  const dialog = await screen.findByRole('dialog', { name: 'New comment' });
  await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Title' }), 'Better');
  expect(within(dialog).queryByRole('combobox')).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(namesIn(comments).toSorted()).toEqual(['Better', 'Good']));
  expect(stored(backend.rows('Comment'), 'title', 'postId')).toContainEqual(['Better', 'p1']);
});

it('ties a row that is there, found by its name with the keyboard, and takes it away again without deleting it', async () => {
  const { DataForm, backend } = bench();
  render(<DataForm model="Post" id="p1" />);
  const pictures = await group('Pictures');
  await userEvent.type(await within(pictures).findByRole('combobox', { name: 'Add to Pictures' }), 'gard');
  await waitFor(() => expect(within(pictures).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Garden']));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(namesIn(pictures).toSorted()).toEqual(['Garden', 'Harbour']));
  expect(within(pictures).getByRole('combobox')).toHaveProperty('value', '');
  expect(await within(pictures).findByText('Garden added')).toBeTruthy();
  await waitFor(() => expect(stored(backend.rows('Picture'), 'name', 'postId')).toContainEqual(['Garden', 'p1']));
  await userEvent.click(await within(pictures).findByRole('button', { name: 'Remove Harbour' }));
  await waitFor(() => expect(namesIn(pictures)).toEqual(['Garden']));
  await waitFor(() => expect(stored(backend.rows('Picture'), 'name', 'postId')).toContainEqual(['Harbour', null]));
  expect(pictures.contains(document.activeElement)).toBe(true);
});

it('asks before a row is deleted that cannot be without it', async () => {
  const { DataForm, backend } = bench();
  render(<DataForm model="Post" id="p1" />);
  const comments = await group('Comments');
  await userEvent.click(await within(comments).findByRole('button', { name: 'Remove Good' }));
  const question = await screen.findByRole('alertdialog', { name: 'Delete “Good”?' });
  await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(namesIn(comments)).toEqual(['Good']);
  await userEvent.click(within(comments).getByRole('button', { name: 'Remove Good' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(namesIn(comments)).toEqual([]));
  await waitFor(() => expect(stored(backend.rows('Comment'), 'id')).toEqual([['c2']]));
  expect(comments.contains(document.activeElement)).toBe(true);
});

it('ties and unties through a model that only joins the two', async () => {
  const { DataForm, backend } = bench();
  render(<DataForm model="Post" id="p1" />);
  const topics = await group('Topics');
  await userEvent.click(await within(topics).findByRole('combobox', { name: 'Add to Topics' }));
  await userEvent.click(await within(topics).findByRole('option', { name: 'Bread' }));
  await waitFor(() => expect(namesIn(topics).toSorted()).toEqual(['Bread', 'Sea']));
  await userEvent.click(await within(topics).findByRole('button', { name: 'Remove Sea' }));
  await waitFor(() => expect(namesIn(topics)).toEqual(['Bread']));
  await waitFor(() => expect(stored(backend.rows('PostTopic'), 'postId', 'topicId')).toEqual([['p1', 't2']]));
  expect(backend.rows('Topic')).toHaveLength(2);
});

it('adds a row that was made and could not be added, without making it again', async () => {
  const { DataForm, backend, link } = bench();
  link.before = ({ call, model }) => {
    if (call === 'write' && model === 'PostTopic') throw new DataError('unauthorized');
  };
  render(<DataForm model="Post" id="p1" />);
  const topics = await group('Topics');
  await userEvent.click(await within(topics).findByRole('button', { name: 'New topic…' }));
  const dialog = await screen.findByRole('dialog', { name: 'New topic' });
  await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Name' }), 'Bees');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
  expect(await within(topics).findByText('You’re not allowed to do this.')).toBeTruthy();
  expect(namesIn(topics)).toEqual(['Sea']);
  link.before = undefined;
  await userEvent.click(within(topics).getByRole('button', { name: 'Bees: Try again' }));
  await waitFor(() => expect(namesIn(topics).toSorted()).toEqual(['Bees', 'Sea']));
  expect(within(topics).queryByRole('button', { name: /Try again/ })).toBeNull();
  expect(stored(backend.rows('Topic'), 'name')).toEqual([['Sea'], ['Bread'], ['Bees']]);
});

it('has room for one where the relation leads to one', async () => {
  const { DataForm } = bench();
  render(<DataForm model="Post" id="p1" />);
  const cover = await group('Cover');
  await userEvent.click(await within(cover).findByRole('combobox', { name: 'Add to Cover' }));
  await userEvent.click(await within(cover).findByRole('option', { name: 'Blue' }));
  await waitFor(() => expect(namesIn(cover)).toEqual(['Blue']));
  expect(within(cover).queryByRole('combobox')).toBeNull();
  await userEvent.click(await within(cover).findByRole('button', { name: 'Remove Blue' }));
  expect(await within(cover).findByRole('combobox')).toBeTruthy();
});

it('has room for none as long as it is not known what is there', async () => {
  const { DataForm, link, backend } = bench();
  act(() => void backend.write({ model: 'Cover', authMode: undefined, kind: 'update', input: { id: 'k1', postId: 'p1' } }));
  let read = () => {};
  const reading = new Promise<void>((done) => (read = done));
  link.before = ({ call, model }) => (call === 'list' && (model === 'Cover' || model === 'PostTopic') ? reading : undefined);
  render(<DataForm model="Post" id="p1" />);
  await within(await group('Comments')).findByRole('button', { name: 'Good' });
  for (const name of ['Cover', 'Topics']) {
    expect(within(await group(name)).queryByRole('combobox')).toBeNull();
    expect(within(await group(name)).queryByRole('button')).toBeNull();
  }
  await act(async () => read());
  await waitFor(async () => expect(namesIn(await group('Cover'))).toEqual(['Blue']));
  expect(within(await group('Cover')).queryByRole('combobox')).toBeNull();
  expect(await within(await group('Topics')).findByRole('combobox')).toBeTruthy();
});

it('shows what others change, opens a row in its form, and leaves the form around alone', async () => {
  const { DataForm, backend } = bench();
  render(<DataForm model="Post" id="p1" />);
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await userEvent.type(title, ' and last');
  const comments = await group('Comments');
  await within(comments).findByRole('button', { name: 'Good' });
  act(() => void backend.write({ model: 'Comment', authMode: undefined, kind: 'update', input: { id: 'c1', title: 'Very good' } }));
  await userEvent.click(await within(comments).findByRole('button', { name: 'Very good' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit comment' });
  await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Title' }), ' indeed');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await within(comments).findByRole('button', { name: 'Very good indeed' });
  expect(title).toHaveProperty('value', 'First and last');
  expect(backend.rows('Post')).toMatchObject([{ title: 'First' }]);
});

it('says what was refused, and shows the row again', async () => {
  const { DataForm, link } = bench();
  link.before = ({ call }) => {
    if (call === 'write') throw new DataError('unauthorized');
  };
  render(<DataForm model="Post" id="p1" />);
  const pictures = await group('Pictures');
  await userEvent.click(await within(pictures).findByRole('button', { name: 'Remove Harbour' }));
  expect(await within(pictures).findByText('You’re not allowed to do this.')).toBeTruthy();
  expect(namesIn(pictures)).toEqual(['Harbour']);
});

describe('of a row that is not saved yet', () => {
  const fill = async (name: string, words: string, within_: HTMLElement = document.body) =>
    userEvent.type(await within(within_).findByRole('textbox', { name }), words);
  /** Makes a row in the form beside. */
  async function make(box: HTMLElement, model: string, field: string, words: string) {
    await userEvent.click(await within(box).findByRole('button', { name: `New ${model}…` }));
    const dialog = await screen.findByRole('dialog', { name: `New ${model}` });
    await fill(field, words, dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await within(box).findByText(words);
  }
  const create = () => userEvent.click(screen.getByRole('button', { name: 'Create' }));

  it('saves them with it: made, found, and through a model that only joins the two', async () => {
    const { DataForm, backend } = bench();
    const onSubmit = vi.fn((values: object) => values);
    const { container } = render(<DataForm model="Post" onSubmit={onSubmit} />);
    await fill('Title', 'Second');
    const comments = await group('Comments');
    expect(within(comments).getByText('These are saved together with the rest.')).toBeTruthy();
    await make(comments, 'comment', 'Title', 'Better');
    await make(await group('Topics'), 'topic', 'Name', 'Bees');
    const topics = await group('Topics');
    await userEvent.click(await within(topics).findByRole('combobox', { name: 'Add to Topics' }));
    await userEvent.click(await within(topics).findByRole('option', { name: 'Bread' }));
    const cover = await group('Cover');
    await userEvent.click(await within(cover).findByRole('combobox', { name: 'Add to Cover' }));
    await userEvent.click(await within(cover).findByRole('option', { name: 'Blue' }));
    await waitFor(() => expect(namesIn(cover)).toEqual(['Blue']));
    expect(within(cover).queryByRole('combobox')).toBeNull();
    expect(backend.rows('Comment')).toHaveLength(2);
    expect(await violations(container)).toEqual([]);
    await create();
    await screen.findByText('Created.');
    expect(onSubmit.mock.calls).toEqual([[{ title: 'Second' }]]);
    const made = backend.rows('Post').find(({ title }) => title === 'Second')?.['id'];
    expect(stored(backend.rows('Comment'), 'title', 'postId')).toContainEqual(['Better', made]);
    expect(stored(backend.rows('Cover'), 'name', 'postId')).toEqual([['Blue', made]]);
    const bees = backend.rows('Topic').find(({ name }) => name === 'Bees')?.['id'];
    expect(new Set(stored(backend.rows('PostTopic'), 'postId', 'topicId'))).toEqual(new Set([['p1', 't1'], [made, bees], [made, 't2']]));
    // The next one begins with none.
    await waitFor(async () => expect(namesIn(await group('Comments'))).toEqual([]));
  });

  it('corrects one that was entered, and takes one out', async () => {
    const { DataForm, backend } = bench();
    render(<DataForm model="Post" />);
    await fill('Title', 'Second');
    const comments = await group('Comments');
    await make(comments, 'comment', 'Title', 'Bettr');
    await make(comments, 'comment', 'Title', 'Worse');
    await userEvent.click(within(comments).getByRole('button', { name: 'Bettr' }));
    const dialog = await screen.findByRole('dialog', { name: 'New comment' });
    await userEvent.clear(await within(dialog).findByRole('textbox', { name: 'Title' }));
    await fill('Title', 'Better', dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await within(comments).findByText('Better');
    await userEvent.click(within(comments).getByRole('button', { name: 'Remove Worse' }));
    expect(comments.contains(document.activeElement)).toBe(true);
    await create();
    await screen.findByText('Created.');
    expect(stored(backend.rows('Comment').slice(2), 'title')).toEqual([['Better']]);
  });

  it('says what was refused where the row itself is saved, and writes only what is missing with the next press', async () => {
    const { DataForm, backend, link, hooks } = bench();
    const onSuccess = vi.fn();
    let sent = 0;
    link.before = ({ call, model }) => {
      if (call === 'write' && model === 'Comment' && ++sent === 2) throw new DataError('invalid_input', { reason: 'Not so rude, please.', field: 'title' });
    };
    render(<DataForm model="Post" onSuccess={onSuccess} />);
    await fill('Title', 'Second');
    const comments = await group('Comments');
    await make(comments, 'comment', 'Title', 'Kind');
    await make(comments, 'comment', 'Title', 'Rude');
    await create();
    await within(comments.isConnected ? comments : await group('Comments')).findByText('Saved.');
    const left = await group('Comments');
    expect(within(left).getByText('Not so rude, please.')).toBeTruthy();
    expect(within(left).getByText('The rest is saved. Change or remove what wasn’t, then try again.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Second');
    expect(screen.getByRole('textbox', { name: 'Title' }).getAttribute('aria-invalid')).not.toBe('true');
    expect(onSuccess).not.toHaveBeenCalled();
    await userEvent.click(within(left).getByRole('button', { name: 'Rude' }));
    const dialog = await screen.findByRole('dialog', { name: 'New comment' });
    await userEvent.clear(await within(dialog).findByRole('textbox', { name: 'Title' }));
    await fill('Title', 'Polite', dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await within(left).findByText('Polite');
    await fill('Title', ' one');
    await create();
    await screen.findByText('Created.');
    expect(stored(backend.rows('Post'), 'title')).toEqual([['First'], ['Second one']]);
    expect(stored(backend.rows('Comment').slice(2), 'title')).toEqual([['Kind'], ['Polite']]);
    expect(onSuccess).toHaveBeenCalledTimes(1);
    expect(hooks.client.queue.getSnapshot().writes).toEqual([]);
  });

  it('sends none of them where the row is refused, leaves nothing of that attempt, and makes each once with the next', async () => {
    const { DataForm, backend, link, hooks } = bench();
    let sent = 0;
    link.before = ({ call }) => {
      if (call === 'write' && ++sent === 1) throw new DataError('invalid_input', { reason: 'Is that a word?', field: 'title' });
    };
    render(<DataForm model="Post" />);
    await fill('Title', 'Secnd');
    await make(await group('Comments'), 'comment', 'Title', 'Kind');
    await create();
    await screen.findByText('Is that a word?');
    expect(namesIn(await group('Comments'))).toEqual(['Kind']);
    expect(backend.rows('Comment')).toHaveLength(2);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Title' }));
    await fill('Title', 'Second');
    await create();
    await screen.findByText('Created.');
    expect(stored(backend.rows('Post'), 'title')).toEqual([['First'], ['Second']]);
    expect(stored(backend.rows('Comment').slice(2), 'title')).toEqual([['Kind']]);
    expect(hooks.client.queue.getSnapshot().writes).toEqual([]);
  });

  const summary = () => screen.getByRole('textbox', { name: /^Summary/ });
  /** A post with two comments, of which the second was refused: the rest is saved. */
  async function savedInPart({ link, backend }: Pick<ReturnType<typeof bench>, 'link' | 'backend'>, form: ReactElement) {
    let sent = 0;
    link.before = ({ call, model }) => {
      if (call === 'write' && model === 'Comment' && ++sent === 2) throw new DataError('invalid_input', { reason: 'Not so rude, please.' });
    };
    render(form);
    await fill('Title', 'Second');
    await userEvent.type(summary(), 'Short');
    await make(await group('Comments'), 'comment', 'Title', 'Kind');
    await make(await group('Comments'), 'comment', 'Title', 'Rude');
    await create();
    await screen.findByText('Saved.');
    expect(within(await group('Comments')).getByText('Not so rude, please.')).toBeTruthy();
    return { made: () => backend.rows('Post').find(({ id }) => id !== 'p1'), comments: await group('Comments') };
  }
  async function retitle(box: HTMLElement, from: string, to: string) {
    await userEvent.click(within(box).getByRole('button', { name: from }));
    const dialog = await screen.findByRole('dialog', { name: 'New comment' });
    await userEvent.clear(await within(dialog).findByRole('textbox', { name: 'Title' }));
    await fill('Title', to, dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await within(box).findByText(to);
  }

  it('empties a field that was emptied after the row was saved in part', async () => {
    const { DataForm, ...rest } = bench();
    const { made, comments } = await savedInPart(rest, <DataForm model="Post" />);
    expect(made()).toMatchObject({ summary: 'Short' });
    await userEvent.clear(summary());
    await userEvent.click(within(comments).getByRole('button', { name: 'Remove Rude' }));
    await create();
    await screen.findByText('Created.');
    expect(made()).toMatchObject({ title: 'Second', summary: null });
  });

  it('knows what was saved where the change of the row is refused then, and tells the newest reason', async () => {
    const { DataForm, ...rest } = bench();
    const { made, comments } = await savedInPart(rest, <DataForm model="Post" />);
    await retitle(comments, 'Rude', 'Long');
    expect(within(comments).queryByText('Not so rude, please.')).toBeNull();
    rest.link.before = ({ call, model }) => {
      if (call === 'write' && model === 'Comment') throw new DataError('invalid_input', { reason: 'Too long.' });
    };
    await create();
    await waitFor(async () => expect(within(await group('Comments')).getByText('Too long.')).toBeTruthy());
    expect(screen.queryByText('Not so rude, please.')).toBeNull();
    await retitle(await group('Comments'), 'Long', 'Polite');
    await fill('Title', ' one');
    rest.link.before = ({ call, model }) => {
      if (call === 'write' && model === 'Post') throw new DataError('invalid_input', { reason: 'Is that a word?', field: 'title' });
    };
    await create();
    await screen.findByText('Is that a word?');
    await waitFor(async () => expect(within(await group('Comments')).getAllByText('Saved.')).toHaveLength(2));
    rest.link.before = undefined;
    await create();
    await screen.findByText('Created.');
    expect(made()).toMatchObject({ title: 'Second one' });
    expect(stored(rest.backend.rows('Comment').slice(2), 'title')).toEqual([['Kind'], ['Polite']]);
    expect(rest.hooks.client.queue.getSnapshot().writes).toEqual([]);
  });

  it('asks whose value stays where somebody else has changed the row since, and saves it', async () => {
    const { DataForm, ...rest } = bench();
    const { made } = await savedInPart(rest, <DataForm model="Post" />);
    await fill('Title', ' of mine');
    act(() => void rest.backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: made()?.['id'], title: 'Theirs' } }));
    await userEvent.click(within(await group('Comments')).getByRole('button', { name: 'Remove Rude' }));
    await create();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await create();
    await screen.findByText('Created.');
    expect(made()).toMatchObject({ title: 'Second of mine', summary: 'Short' });
  });

  it('does not make the far row again where what joins the two was refused', async () => {
    const { DataForm, backend, link } = bench();
    link.before = ({ call, model }) => {
      if (call === 'write' && model === 'PostTopic') throw new DataError('invalid_input', { reason: 'Not that one.' });
    };
    render(<DataForm model="Post" />);
    await fill('Title', 'Second');
    await make(await group('Topics'), 'topic', 'Name', 'Bees');
    await create();
    await waitFor(async () => expect(within(await group('Topics')).getByText('Not that one.')).toBeTruthy());
    const topics = await group('Topics');
    expect(within(topics).queryByRole('button', { name: 'Bees' })).toBeNull();
    link.before = undefined;
    const before = link.calls.length;
    await create();
    await screen.findByText('Created.');
    expect(link.calls.slice(before).filter(({ call }) => call === 'write').map(({ model }) => model)).toEqual(['PostTopic']);
    expect(backend.rows('Topic')).toHaveLength(3);
    expect(backend.rows('PostTopic')).toHaveLength(2);
  });

  it('knows what was saved while its person was elsewhere', async () => {
    const { DataForm, backend, link } = bench();
    const answers: (() => void)[] = [];
    const answered = () => new Promise<void>((done, refuse) => answers.push(answers.length > 0 ? () => refuse(new DataError('unauthorized')) : done));
    link.before = ({ call, model }) => (call === 'write' && model === 'Comment' ? answered() : undefined);
    const form = <DataForm model="Post" draft="new" />;
    const { rerender } = render(form);
    await fill('Title', 'Second');
    await make(await group('Comments'), 'comment', 'Title', 'Kind');
    await make(await group('Comments'), 'comment', 'Title', 'Rude');
    await create();
    await waitFor(() => expect(answers).toHaveLength(2));
    rerender(<p>Elsewhere</p>);
    await act(async () => answers.forEach((answer) => answer()));
    await waitFor(() => expect(backend.rows('Comment')).toHaveLength(3));
    rerender(form);
    await screen.findByText('What you had entered before is back.');
    await waitFor(async () => expect(within(await group('Comments')).getByText('Saved.')).toBeTruthy());
    await userEvent.click(within(await group('Comments')).getByRole('button', { name: 'Remove Rude' }));
    await create();
    await screen.findByText('Created.');
    expect(backend.rows('Post')).toHaveLength(2);
    expect(stored(backend.rows('Comment').slice(2), 'title')).toEqual([['Kind']]);
  });

  it('shows what one person has entered to nobody who comes after, and writes nothing of it as theirs', async () => {
    const { DataForm, backend, link } = bench();
    const onError = vi.fn();
    link.before = ({ call, model }) => (call === 'write' && model === 'Comment' ? new Promise(() => {}) : undefined);
    render(<DataForm model="Post" onError={onError} />);
    await fill('Title', 'Second');
    await make(await group('Comments'), 'comment', 'Title', 'Kind');
    await create();
    await waitFor(() => expect(backend.rows('Post')).toHaveLength(2));
    await act(async () => link.setUser('other'));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', ''));
    await fill('Title', 'Of another');
    expect(namesIn(await group('Comments'))).toEqual([]);
    await create();
    await screen.findByText('Created.');
    expect(onError).not.toHaveBeenCalled();
    expect(backend.rows('Comment')).toHaveLength(2);
  });

  it('writes nothing of one person as the next where the app takes its time before it', async () => {
    const { DataForm, backend, link } = bench();
    let answer = () => {};
    const onSubmit = vi.fn((values: object) => new Promise<object>((done) => (answer = () => done(values))));
    render(<DataForm model="Post" onSubmit={onSubmit} />);
    await fill('Title', 'Second');
    await create();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    await act(async () => link.setUser('other'));
    await act(async () => answer());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Create' }).getAttribute('aria-disabled')).not.toBe('true'));
    expect(backend.rows('Post')).toHaveLength(1);
    expect(link.calls.filter(({ call }) => call === 'write')).toEqual([]);
  });

  it('takes what others were refused for none of its own', async () => {
    const { DataForm, hooks, link } = bench();
    link.before = ({ call }) => (call === 'write' ? Promise.reject(new DataError('unauthorized')) : undefined);
    await expect(hooks.client.write('update', 'Picture', { id: 'i2', name: 'Yard' })).rejects.toMatchObject({ code: 'unauthorized' });
    render(<DataForm model="Post" />);
    const pictures = await group('Pictures');
    await userEvent.click(await within(pictures).findByRole('combobox', { name: 'Add to Pictures' }));
    await userEvent.click((await within(pictures).findAllByRole('option'))[0] ?? pictures);
    await waitFor(() => expect(namesIn(pictures)).toHaveLength(1));
    await userEvent.click(within(pictures).getByRole('combobox', { name: 'Add to Pictures' }));
    await userEvent.click((await within(pictures).findAllByRole('option')).at(-1) ?? pictures);
    await waitFor(() => expect(namesIn(pictures)).toHaveLength(2));
    expect(within(pictures).queryByText('You’re not allowed to do this.')).toBeNull();
    expect(within(pictures).getByText('These are saved together with the rest.')).toBeTruthy();
    for (const button of within(pictures).getAllByRole('button', { name: /^Remove/ })) await userEvent.click(button);
    expect(hooks.client.queue.getSnapshot().failed).toBe(1);
  });

  it('asks for nothing that belongs to a row whose key is that of the form', async () => {
    const { DataForm } = bench();
    render(<DataForm model="Order" />);
    await userEvent.click(await within(await group('Lines')).findByRole('button', { name: 'New line…' }));
    const dialog = await screen.findByRole('dialog', { name: 'New line' });
    await within(dialog).findByRole('textbox', { name: 'No' });
    expect(within(dialog).queryByRole('group', { name: 'Options' })).toBeNull();
  });

  it('is something that would be lost, and is back with a draft', async () => {
    const { DataForm, backend } = bench();
    const { rerender } = render(<DataForm model="Post" draft="new" />);
    await make(await group('Comments'), 'comment', 'Title', 'Kind');
    rerender(<p>Elsewhere</p>);
    rerender(<DataForm model="Post" draft="new" />);
    await screen.findByText('What you had entered before is back.');
    await waitFor(async () => expect(namesIn(await group('Comments'))).toEqual(['Kind']));
    await fill('Title', 'Second');
    await create();
    await screen.findByText('Created.');
    expect(stored(backend.rows('Comment').slice(2), 'title')).toEqual([['Kind']]);
  });

  it('is for nobody who may not make them, and can be left out', async () => {
    const { DataForm } = bench();
    const relations = { comments: { hidden: true }, pictures: { readOnly: true } } as const;
    render(<DataForm model="Post" fields={relations as object} />);
    expect(within(await group('Pictures')).queryByRole('button')).toBeNull();
    expect(screen.queryByRole('group', { name: 'Comments' })).toBeNull();
  });
});
