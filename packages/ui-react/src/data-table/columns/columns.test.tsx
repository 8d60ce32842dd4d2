import '@foyer/theme/styles';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { firstPost, formBench } from '../../data-form/data-form.fixture.tsx';
import { violations } from '../../parts/conformance.tsx';
import { createDataTable } from '../create-data-table.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function tableBench() {
  const bench = formBench([firstPost, { ...firstPost, id: '2', title: 'Second' }]);
  return createDataTable({ hooks: bench.hooks, models: bench.link.models });
}
const columns = ['title', 'rank', 'content'] as const;

/** Wide enough for columns. */
const Room = ({ children, dir }: { readonly children: ReactNode; readonly dir?: string }) => <div dir={dir} style={{ inlineSize: '1000px' }}>{children}</div>;

const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent).filter((name) => !['', 'Actions', 'Delete'].includes(name ?? ''));
const widthOf = (name: string) => screen.getByRole('columnheader', { name: new RegExp(`^${name}`) }).offsetWidth;
const edgeOf = (name: string) => screen.findByRole('separator', { name: `Width of ${name}`, hidden: false });
const drawn = (edge: HTMLElement, from: number, to: number) => {
  fireEvent.pointerDown(edge, { pointerId: 1, clientX: from, button: 0 });
  fireEvent.pointerMove(edge, { pointerId: 1, clientX: to });
  fireEvent.pointerUp(edge, { pointerId: 1, clientX: to });
};

// A pointer that no hand moves cannot be captured.
const capture = () => vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});

it('draws a column with the pointer, as far as it may go, and gives it back its own width by a double click', async () => {
  capture();
  const { DataTable } = tableBench();
  render(<Room><DataTable model="Post" columns={columns} /></Room>);
  const edge = await edgeOf('Rank');
  const before = widthOf('Rank');
  drawn(edge, 500, 580);
  await waitFor(() => expect(widthOf('Rank')).toBe(before + 80));
  await waitFor(() => expect(edge.getAttribute('aria-valuenow')).toBe(String(before + 80)));
  drawn(edge, 500, 20);
  await waitFor(() => expect(widthOf('Rank')).toBe(64));
  await userEvent.dblClick(edge);
  await waitFor(() => expect(widthOf('Rank')).toBe(before));
});

it('draws towards the end of the line, whichever side that is', async () => {
  capture();
  const { DataTable } = tableBench();
  render(<Room dir="rtl"><DataTable model="Post" columns={columns} /></Room>);
  const edge = await edgeOf('Rank');
  const before = widthOf('Rank');
  drawn(edge, 500, 460);
  await waitFor(() => expect(widthOf('Rank')).toBe(before + 40));
  edge.focus();
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(widthOf('Rank')).toBe(before + 24));
});

it('is drawn with the keys of a splitter, a Tab away from the name of the column alone', async () => {
  const { DataTable } = tableBench();
  const { container } = render(<Room><DataTable model="Post" columns={columns} /></Room>);
  const edge = await edgeOf('Title');
  expect(screen.getAllByRole('separator').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1]);
  await userEvent.click(await screen.findByText('Second'));
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Title'));
  await userEvent.tab();
  expect(document.activeElement).toBe(edge);
  const before = widthOf('Title');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await waitFor(() => expect(widthOf('Title')).toBe(before + 32));
  expect(document.activeElement).toBe(edge);
  expect(await violations(container)).toEqual([]);
  await userEvent.keyboard('{Home}');
  await waitFor(() => expect(widthOf('Title')).toBe(64));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(widthOf('Title')).toBe(before));
});

it('keeps widths and order under its name, and gives all widths back from the menu', async () => {
  const { DataTable } = tableBench();
  const { unmount } = render(<Room><DataTable model="Post" columns={columns} storageKey="posts" /></Room>);
  const edge = await edgeOf('Title');
  const before = widthOf('Title');
  edge.focus();
  await userEvent.keyboard('{End}');
  await waitFor(() => expect(widthOf('Title')).toBe(960));
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Move Rank up' }));
  await waitFor(() => expect(heads()).toEqual(['Rank', 'Title', 'Content']));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Rank up' })));
  unmount();
  render(<Room><DataTable model="Post" columns={columns} storageKey="posts" /></Room>);
  await edgeOf('Title');
  expect(widthOf('Title')).toBe(960);
  expect(heads()).toEqual(['Rank', 'Title', 'Content']);
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Automatic width' }));
  await waitFor(() => expect(widthOf('Title')).toBe(before));
  expect(localStorage.getItem('posts.widths')).toBe('');
});

it('draws columns where the browser keeps nothing, and none wider than it may be, whatever was kept', async () => {
  localStorage.setItem('posts.widths', 'title:99999');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  const { DataTable } = tableBench();
  render(<Room><DataTable model="Post" columns={columns} storageKey="posts" /></Room>);
  const edge = await edgeOf('Title');
  await waitFor(() => expect(widthOf('Title')).toBe(960));
  edge.focus();
  await userEvent.keyboard('{Home}');
  await waitFor(() => expect(widthOf('Title')).toBe(64));
  vi.mocked(Storage.prototype.setItem).mockRestore();
});

it('leaves widths to the app that keeps them', async () => {
  const { DataTable } = tableBench();
  const onColumnWidthsChange = vi.fn();
  const table = (width: number) => <Room><DataTable model="Post" columns={columns} columnWidths={{ rank: width }} onColumnWidthsChange={onColumnWidthsChange} /></Room>;
  const { rerender } = render(table(200));
  (await edgeOf('Rank')).focus();
  expect(widthOf('Rank')).toBe(200);
  await userEvent.keyboard('{ArrowLeft}');
  expect(onColumnWidthsChange).toHaveBeenCalledExactlyOnceWith({ rank: 184 });
  expect(widthOf('Rank')).toBe(200);
  rerender(table(184));
  await waitFor(() => expect(widthOf('Rank')).toBe(184));
});

const wide = ['title', 'status', 'publishedAt', 'content', 'rank'] as const;
/** More columns than there is room for. */
const Little = ({ children }: { readonly children: ReactNode }) => <div style={{ inlineSize: '700px' }}>{children}</div>;

it('shows the whole of a cell that is come to by key beside what can be done with its row', async () => {
  const { DataTable } = tableBench();
  render(<Little><DataTable model="Post" columns={wide} /></Little>);
  await userEvent.click(await screen.findByText('Second'));
  const scroller = screen.getByRole('grid');
  for (const name of wide.slice(1)) {
    await userEvent.keyboard('{ArrowRight}');
    const cell = document.activeElement;
    expect(cell?.getAttribute('data-column')).toBe(name);
    const kept = cell?.closest('[role="row"]')?.querySelector('[data-do="open"]');
    // Scrolling goes by whole pixels.
    expect(cell?.getBoundingClientRect().right).toBeLessThan((kept?.getBoundingClientRect().left ?? 0) + 1);
  }
  await userEvent.keyboard('{Home}');
  const start = scroller.scrollLeft;
  await userEvent.keyboard('{End}{ArrowLeft}');
  expect(document.activeElement?.getAttribute('data-do')).toBe('open');
  expect(scroller.scrollLeft).toBe(start);
});

it('takes the pointer at no edge of a column that is scrolled under what stays in sight', async () => {
  const { DataTable } = tableBench();
  render(<Little><DataTable model="Post" columns={wide} /></Little>);
  const edge = (await edgeOf('Published at')).getBoundingClientRect();
  const scroller = screen.getByRole('grid');
  const kept = screen.getByRole('columnheader', { name: 'Actions' }).getBoundingClientRect();
  const [x, y] = [kept.left + kept.width / 2, kept.top + kept.height / 2];
  scroller.scrollBy({ left: edge.left + edge.width / 2 - x, behavior: 'instant' });
  expect(document.elementFromPoint(x, y)?.closest('[role="separator"], [role="columnheader"]')?.textContent).toBe('Actions');
});
