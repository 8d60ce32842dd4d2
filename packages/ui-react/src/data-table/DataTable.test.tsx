import '@foyer/theme/styles';
import { DataError } from '@foyer/state-machines';
import { createBrowserPage } from '@foyer/state-machines/browser';
import type { MemoryModel } from '@foyer/state-machines/memory';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDataHooks } from '../data/create-data-hooks.ts';
import { firstPost, formBench } from '../data-form/data-form.fixture.tsx';
import { violations } from '../parts/conformance.tsx';
import { createDataTable } from './create-data-table.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const posts = (count: number) => Array.from({ length: count }, (_, index) => ({
  ...firstPost, id: `p${index}`, title: `Post ${index}`, rank: (index * 7) % 10, status: index % 2 ? 'LIVE' : 'DRAFT', blogId: `b${(index % 3) + 1}`,
}));

function tableBench(count = 3) {
  const bench = formBench(posts(count));
  return { ...bench, ...createDataTable({ hooks: bench.hooks, models: bench.link.models }) };
}

interface NoteModel {
  __entityType: 'model';
  type: { readonly id: string; readonly title: string; readonly blogId: string; readonly place: number | null };
  createType: Partial<NoteModel['type']>;
  updateType: Partial<NoteModel['type']> & { id: string };
  identifier: { readonly id: string };
}

function goOnline(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}

const titles = () => screen.getAllByRole('row').slice(1).map((row) => row.querySelector('[data-column="title"]')?.textContent);
const cellOf = (row: number, name: string) => {
  const cell = screen.getAllByRole('row')[row + 1]?.querySelector<HTMLElement>(`[data-column="${name}"]`);
  if (!cell) throw new Error(`no cell ${name} in row ${row}`);
  return cell;
};

describe('a table', () => {
  it('shows the rows of a model, their values as people read them, and what others change', async () => {
    const { DataTable, write, backend } = tableBench();
    render(<DataTable model="Post" columns={['title', 'status', 'blogId']} />);
    await screen.findByText('Post 0');
    expect(screen.getByText('3 rows')).toBeTruthy();
    await waitFor(() => expect(cellOf(0, 'blog').textContent).toBe('Cooking'));
    expect(cellOf(0, 'status').textContent).toBe('Draft');
    act(() => void write({ id: 'p1', title: 'Changed elsewhere' }));
    await waitFor(() => expect(titles()).toEqual(['Post 0', 'Changed elsewhere', 'Post 2']));
    act(() => void backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: 'p0' } }));
    await screen.findByText('2 rows');
  });

  it('asks once for the names of all related rows in sight', async () => {
    const { DataTable, link } = tableBench(9);
    render(<DataTable model="Post" columns={['title', 'blogId']} />);
    await waitFor(() => expect(cellOf(8, 'blog').textContent).toBe('cycling'));
    expect(link.calls.filter(({ call, model }) => call === 'get' && model === 'Blog')).toHaveLength(1);
  });

  it('learns those names also where its effects run twice, and while rows change', async () => {
    const { DataTable, write } = tableBench(3);
    render(<StrictMode><DataTable model="Post" columns={['title', 'blogId']} /></StrictMode>);
    await screen.findByText('Post 0');
    act(() => void write({ id: 'p1', title: 'Changed meanwhile' }));
    await waitFor(() => expect(cellOf(0, 'blog').textContent).toBe('Cooking'));
  });

  it('sorts by a column, up, down, and not', async () => {
    const { DataTable } = tableBench();
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    const rank = screen.getByRole('button', { name: /^Rank/ });
    await userEvent.click(rank);
    expect(titles()).toEqual(['Post 0', 'Post 2', 'Post 1']);
    expect(screen.getByRole('columnheader', { name: 'Rank' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(rank);
    expect(titles()).toEqual(['Post 1', 'Post 2', 'Post 0']);
    await userEvent.click(rank);
    expect(titles()).toEqual(['Post 0', 'Post 1', 'Post 2']);
  });

  it('searches what is loaded, and filters by what the server can test', async () => {
    const { DataTable } = tableBench();
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    await userEvent.type(screen.getByRole('searchbox'), 'post 1');
    expect(titles()).toEqual(['Post 1']);
    expect(screen.getByText('1 of 3 loaded rows')).toBeTruthy();
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Field' }), 'Status');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Value' }), 'Live');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(titles()).toEqual(['Post 1']));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove filter: Status is Live' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('filters by the row that another one belongs to, found by its name', async () => {
    const { DataTable } = tableBench(6);
    render(<DataTable model="Post" columns={['title', 'blogId']} />);
    await screen.findByText('Post 0');
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Field' }), 'Blog');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await screen.findByText('Choose one.');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Value' }), 'gard');
    const found = screen.getByRole('listbox', { name: 'Blog' });
    await waitFor(() => expect(within(found).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Gardening']));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await screen.findByText('2 rows');
    expect(screen.getByText('Blog is Gardening')).toBeTruthy();
    expect(titles()).toEqual(['Post 1', 'Post 4']);
  });

  it('closes the list of a filter with Esc, and the filter with the next', async () => {
    const { DataTable } = tableBench(6);
    render(<DataTable model="Post" columns={['title', 'blogId']} />);
    await screen.findByText('Post 0');
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Field' }), 'Blog');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Value' }));
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Value' }).getAttribute('aria-expanded')).toBe('true'));
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('combobox', { name: 'Value' }).getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Value' })).toBeNull();
  });

  it('leaves the error of a filter with the field that it was about', async () => {
    const { DataTable } = tableBench();
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Field' }), 'Title');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await screen.findByText('Enter a value.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Field' }), 'Rank');
    expect(screen.queryByText('Enter a value.')).toBeNull();
  });

  it('shows and hides columns', async () => {
    const { DataTable } = tableBench(1);
    render(<DataTable model="Post" columns={['title', 'rank']} />);
    await screen.findByText('Post 0');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['', 'Title', 'Rank', 'Actions', 'Delete']);
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Content' }));
    expect(screen.getByRole('columnheader', { name: 'Content' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('checkbox', { name: 'Content' })).toBeNull();
  });

  it('says that there is nothing, and what went wrong, and tries again', async () => {
    const { DataTable, link } = tableBench(0);
    link.before = ({ call }) => {
      if (call === 'list') throw new DataError('unauthorized');
    };
    render(<DataTable model="Post" />);
    expect(await screen.findByText('You’re not allowed to do this.')).toBeTruthy();
    expect(screen.queryByText('Nothing here yet')).toBeNull();
    link.before = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nothing here yet');
  });

  it('says that a person who may not hear of changes sees none, counts the rows, and reads them again', async () => {
    const { DataTable, link, write } = tableBench();
    render(<DataTable model="Post" columns={['title']} />);
    await screen.findByText('3 rows');
    act(() => link.endSubscriptions(new DataError('unauthorized')));
    expect(await screen.findByText('Changes by others don’t show here by themselves.')).toBeTruthy();
    expect(screen.getByText('3 rows')).toBeTruthy();
    act(() => void write({ id: 'p1', title: 'Changed elsewhere' }));
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('Changed elsewhere');
  });

  it('counts the rows of a model that nobody is told of, and says that it is catching up where it is', async () => {
    const Note: MemoryModel = { fields: { title: 'String' }, subscriptions: false };
    const bench = formBench([], { Note });
    const { DataTable } = createDataTable<{ Note: NoteModel }>({ hooks: createDataHooks({ backend: bench.link.port, page: createBrowserPage() }), models: bench.link.models });
    render(<DataTable model="Note" />);
    expect(await screen.findByText('Changes by others don’t show here by themselves.')).toBeTruthy();
    expect(screen.getByText('0 rows')).toBeTruthy();
    cleanup();
    const { DataTable: Posts, link } = tableBench();
    render(<Posts model="Post" columns={['title']} />);
    await screen.findByText('3 rows');
    act(() => link.disconnect());
    expect(await screen.findByText('Catching up…')).toBeTruthy();
  });

  it('loads page by page where it is told to, and says that it knows no more', async () => {
    const { DataTable } = tableBench(30);
    render(<DataTable model="Post" pageSize={10} />);
    await screen.findByText('10 rows loaded');
    expect(await screen.findByRole('searchbox', { name: 'Search loaded rows' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
    await screen.findByText('20 rows loaded');
    await userEvent.click(screen.getByRole('button', { name: /^Rank/ }));
    expect(await screen.findByText('Only the loaded rows are sorted.')).toBeTruthy();
  });

  it('asks the server for an order that an index has, also of rows that are not loaded, and keeps the focus', async () => {
    const Note: MemoryModel = {
      fields: { title: { type: 'String', required: true }, blogId: { type: 'ID', required: true }, place: 'Int' },
      // Of the second, the server leaves out the notes without a place.
      indexes: [{ query: 'notesByBlog', fields: ['blogId', 'title'] }, { query: 'notesByPlace', fields: ['blogId', 'place'], sparse: ['place'] }],
    };
    const bench = formBench([], { Note });
    for (let at = 0; at < 30; at += 1) {
      bench.backend.write({ model: 'Note', authMode: undefined, kind: 'create', input: { id: `n${at}`, title: `Note ${String((at * 7) % 30).padStart(2, '0')}`, blogId: 'b1', place: at } });
    }
    const { DataTable } = createDataTable<{ Note: NoteModel }>({ hooks: createDataHooks({ backend: bench.link.port, page: createBrowserPage() }), models: bench.link.models });
    render(<DataTable model="Note" pageSize={10} filter={{ blogId: { eq: 'b1' } }} columns={['title', 'place']} />);
    await screen.findByText('10 rows loaded');
    const sort = screen.getByRole('button', { name: /^Title/ });
    expect(sort.title).toBe('Sort by Title');
    expect(screen.getByRole('button', { name: /^Place/ }).title).toBe('Sort loaded rows by Place');
    await userEvent.click(sort);
    await waitFor(() => expect(titles()?.slice(0, 3)).toEqual(['Note 00', 'Note 01', 'Note 02']));
    expect(document.activeElement).toBe(sort);
    await userEvent.click(sort);
    await waitFor(() => expect(titles()?.slice(0, 3)).toEqual(['Note 29', 'Note 28', 'Note 27']));
    expect(screen.queryByText('Only the loaded rows are sorted.')).toBeNull();
  });

  it('draws a part of ten thousand rows', async () => {
    const { DataTable } = tableBench(10_000);
    render(<DataTable model="Post" />);
    await screen.findByText('10,000 rows');
    expect(screen.getAllByRole('row').length).toBeLessThan(100);
    const grid = screen.getByRole('grid');
    grid.scrollTop = grid.scrollHeight;
    await screen.findByText('Post 9999');
    expect(grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(screen.getByText('Post 9999').closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('10001');
  });

  it('has no axe violation', async () => {
    const { DataTable } = tableBench();
    const { container } = render(<DataTable model="Post" columns={['title', 'status', 'rank', 'featured', 'blogId']} />);
    await screen.findByText('Post 0');
    await waitFor(() => expect(cellOf(0, 'blog').textContent).toBe('Cooking'));
    expect(await violations(container)).toEqual([]);
  });
});

describe('a cell', () => {
  it('is reached by arrows, changed in place, and has the focus again', async () => {
    const { DataTable, post } = tableBench();
    render(<DataTable model="Post" columns={['title', 'rank']} />);
    await screen.findByText('Post 0');
    await userEvent.click(cellOf(0, 'title'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const input = await screen.findByRole('textbox', { name: 'Title' });
    await waitFor(() => expect(document.activeElement).toBe(input));
    await userEvent.keyboard('New{Enter}');
    await waitFor(() => expect(post('p1')).toMatchObject({ title: 'New' }));
    await waitFor(() => expect(document.activeElement).toBe(cellOf(1, 'title')));
    await userEvent.keyboard('{ArrowRight}{Home}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Select New' })));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete New' })));
  });

  it('stays as it was with Esc, and takes nothing that it cannot hold', async () => {
    const { DataTable, post } = tableBench();
    render(<DataTable model="Post" columns={['title', 'rank']} />);
    await screen.findByText('Post 0');
    await userEvent.dblClick(cellOf(0, 'rank'));
    const input = await screen.findByRole('textbox', { name: 'Rank' });
    await userEvent.clear(input);
    await userEvent.type(input, 'many{Enter}');
    await screen.findByRole('textbox', { name: 'Rank', description: 'Enter a whole number.' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Rank' })).toBeNull());
    expect(post('p0')).toMatchObject({ rank: 0 });
  });

  it('shows a change at once, takes it back when it is refused, and keeps what was typed', async () => {
    const { DataTable, link } = tableBench();
    render(<DataTable model="Post" columns={['title']} />);
    await screen.findByText('Post 0');
    let refuse = () => {};
    link.before = ({ call }) => (call === 'write' ? new Promise<void>((_, reject) => { refuse = () => reject(new DataError('unauthorized')); }) : undefined);
    await userEvent.dblClick(cellOf(0, 'title'));
    await userEvent.clear(await screen.findByRole('textbox', { name: 'Title' }));
    await userEvent.keyboard('Mine{Enter}');
    await waitFor(() => expect(cellOf(0, 'title').textContent).toBe('Mine'));
    act(() => refuse());
    await waitFor(() => expect(cellOf(0, 'title').textContent).toBe('Post 0'));
    await waitFor(() => expect(cellOf(0, 'title').getAttribute('aria-invalid')).toBe('true'));
    expect(await screen.findByText('Not saved: You’re not allowed to do this.')).toBeTruthy();
    await userEvent.dblClick(cellOf(0, 'title'));
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Mine');
    expect(await within(cellOf(0, 'title')).findByText('You’re not allowed to do this.')).toBeTruthy();
  });

  it('waits for the name of the row that it leads to, and shows its key where that cannot be read', async () => {
    const { DataTable, link, write } = tableBench();
    write({ id: 'p1', blogId: '' });
    let refuse = () => {};
    link.before = ({ call }) => (call === 'get' ? new Promise<void>((_, reject) => { refuse = () => reject(new DataError('unauthorized')); }) : undefined);
    render(<DataTable model="Post" columns={['title', 'blogId']} />);
    await waitFor(() => expect(cellOf(0, 'blog').textContent).toBe('…'));
    // It leads nowhere, and no name is on its way.
    expect(cellOf(1, 'blog').textContent).toBe('–');
    await waitFor(() => expect(link.calls.some(({ call }) => call === 'get')).toBe(true));
    act(() => refuse());
    await waitFor(() => expect(cellOf(0, 'blog').textContent).toBe('b1'));
  });

  it('is written once, however long the check of the app takes, and not at all after Esc', async () => {
    const { DataTable, link } = tableBench();
    let answer = () => {};
    const validate = () => new Promise<undefined>((resolve) => { answer = () => resolve(undefined); });
    render(<DataTable model="Post" columns={['title']} fields={{ title: { validate } }} />);
    await screen.findByText('Post 0');
    const writes = () => link.calls.filter(({ call }) => call === 'write');
    await userEvent.dblClick(cellOf(0, 'title'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), '!{Enter}{Enter}');
    act(() => answer());
    await waitFor(() => expect(cellOf(0, 'title').textContent).toBe('Post 0!'));
    await waitFor(() => expect(writes()).toHaveLength(1));
    await userEvent.dblClick(cellOf(1, 'title'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), '!{Enter}{Escape}');
    act(() => answer());
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull());
    expect(cellOf(1, 'title').textContent).toBe('Post 1');
    expect(writes()).toHaveLength(1);
  });
});

describe('rows', () => {
  it('stay selected where one is deleted by itself, or none is', async () => {
    const { DataTable } = tableBench();
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Post 0' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Post 1' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('2 selected')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Delete Post 1' }));
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByText('1 selected')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Select Post 0' })).toHaveProperty('checked', true);
  });

  it.each([['a table', 900, /^Select /], ['cards', 320, /^Select Post/]])('are chosen by a press anywhere in the cell of the mark, in %s', async (_, width, name) => {
    const { DataTable } = tableBench();
    render(<div style={{ inlineSize: width }}><DataTable model="Post" columns={['title']} /></div>);
    await screen.findByText('Post 0');
    for (const box of screen.getAllByRole('checkbox', { name })) {
      const { left, right, top, bottom } = (box.parentElement ?? box).getBoundingClientRect();
      expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(24);
      expect(document.elementFromPoint(left + 3, top + 3)).toBe(box);
      expect(document.elementFromPoint(right - 3, bottom - 3)).toBe(box);
    }
  });

  it('are closed one question at a time by Esc', async () => {
    const { DataTable } = tableBench();
    render(<DataTable model="Post" columns={['title']} />);
    await screen.findByText('Post 0');
    await userEvent.click(screen.getByRole('button', { name: 'Edit Post 0' }));
    const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: 'Edit post' });
    await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Title' }), '!');
    // What the browser does when Esc is pressed.
    const cancel = (element: HTMLElement) => act(async () => void element.dispatchEvent(new Event('cancel', { cancelable: true })));
    await cancel(dialog);
    await cancel(await screen.findByRole('alertdialog'));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(within(dialog).getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Post 0!');
    await act(async () => dialog.close());
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('of one person leave no trace for the next', async () => {
    const { DataTable, link } = tableBench();
    render(<DataTable model="Post" columns={['title', 'blogId']} />);
    await waitFor(() => expect(cellOf(0, 'blog').textContent).toBe('Cooking'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Post 0' }));
    await userEvent.click(screen.getByRole('button', { name: 'Edit Post 0' }));
    await screen.findByRole('dialog', { name: 'Edit post' });
    link.before = ({ model, call }) => (model === 'Blog' && call === 'get' ? new Promise<void>(() => {}) : undefined);
    act(() => link.setUser('other'));
    await screen.findByText('Post 0');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText('1 selected')).toBeNull();
    expect(cellOf(0, 'blog').textContent).not.toContain('Cooking');
  });

  it('are looked for by each person anew, also in a table of the app\'s own', async () => {
    const { useDataTable, link } = tableBench();
    function Own() {
      const { rows, loaded, search, filters, selected, sort, ...table } = useDataTable({ model: 'Post', sort: { column: 'title', direction: 'asc' } });
      const narrow = () => {
        table.setSearch('Post 1');
        table.setFilters([{ column: 'title', test: 'ne', text: 'Post 0', condition: { title: { ne: 'Post 0' } } }]);
        table.select(new Set(['p1']));
        table.sortBy('rank');
      };
      return (
        <>
          <button type="button" onClick={narrow}>Narrow</button>
          <p>{rows.length} of {loaded}, {filters.length} filters, {selected.size} selected, by {sort?.column}, searched for “{search}”</p>
        </>
      );
    }
    render(<Own />);
    await screen.findByText('3 of 3, 0 filters, 0 selected, by title, searched for “”');
    await userEvent.click(screen.getByRole('button', { name: 'Narrow' }));
    await screen.findByText('1 of 2, 1 filters, 1 selected, by rank, searched for “Post 1”');
    act(() => link.setUser('other'));
    await screen.findByText('3 of 3, 0 filters, 0 selected, by title, searched for “”');
  });

  it('are deleted together, and those that would not go are told of', async () => {
    const { DataTable, backend, link } = tableBench();
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all loaded rows' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Post 2' }));
    expect(await screen.findByText('2 selected')).toBeTruthy();
    let calls = 0;
    link.before = ({ call }) => {
      if (call === 'write' && (calls += 1) === 2) throw new DataError('unauthorized');
    };
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete 2 rows?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(await within(dialog).findByText('1 row could not be deleted: You’re not allowed to do this.')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(backend.rows('Post').map(({ title }) => title)).toEqual(['Post 2']);
    expect(screen.getByText('2 rows deleted')).toBeTruthy();
  });

  it('are all kept at once where there is no network, and nobody waits for it; what becomes of them is said', async () => {
    const { DataTable, backend, hooks, link } = tableBench(7);
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all loaded rows' }));
    goOnline(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await userEvent.click(within(await screen.findByRole('alertdialog', { name: 'Delete 7 rows?' })).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(hooks.client.queue.getSnapshot().pending).toBe(7);
    expect(screen.getByText('You’re offline. This is kept, and sent when you’re connected again.')).toBeTruthy();
    let calls = 0;
    link.before = ({ call }) => {
      if (call === 'write' && (calls += 1) === 2) throw new DataError('unauthorized');
    };
    goOnline(true);
    await screen.findByText('1 row could not be deleted: You’re not allowed to do this.');
    await waitFor(() => expect(titles()).toEqual(['Post 1']));
    expect(backend.rows('Post')).toMatchObject([{ title: 'Post 1' }]);
  });

  it('are not waited for where the network goes while they are deleted', async () => {
    const { DataTable, link } = tableBench();
    render(<DataTable model="Post" />);
    await screen.findByText('Post 0');
    let answer = () => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    link.before = ({ call }) => (call === 'write' ? gate : undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Delete Post 1' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('alertdialog')).toBe(dialog);
    goOnline(false);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    goOnline(true);
    answer();
    await screen.findByText('1 row deleted');
    expect(titles()).toEqual(['Post 0', 'Post 2']);
  });

  it('open in a form beside the table, which asks before something is lost', async () => {
    const { DataTable, post } = tableBench();
    render(<DataTable model="Post" columns={['title']} />);
    await screen.findByText('Post 0');
    await userEvent.click(screen.getByRole('button', { name: 'Edit Post 0' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit post' });
    const title = await within(dialog).findByRole('textbox', { name: 'Title' });
    await userEvent.type(title, '!');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(post('p0')).toMatchObject({ title: 'Post 0!' });
  });

  it('are made in the same form', async () => {
    const { DataTable } = tableBench(0);
    render(<DataTable model="Post" columns={['title']} />);
    await userEvent.click(await screen.findByRole('button', { name: 'New post' }));
    const dialog = await screen.findByRole('dialog', { name: 'New post' });
    await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Title' }), 'Made');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByText('Made');
  });

  it('of others offer nothing that the rules forbid', async () => {
    const bench = formBench([{ ...firstPost, title: 'Mine' }, { ...firstPost, id: '2', title: 'Theirs', owner: 'ada' }]);
    const { DataTable } = createDataTable({ hooks: bench.hooks, models: bench.link.models });
    render(<DataTable model="Post" columns={['title']} />);
    await screen.findByRole('button', { name: 'Look at Theirs' });
    expect(screen.getByRole('button', { name: 'Edit Mine' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Delete Theirs' })).toBeNull();
    await userEvent.dblClick(cellOf(1, 'title'));
    expect(await screen.findByText('You can look at this, but not change it.')).toBeTruthy();
  });
});
