import { act, cleanup, render, screen } from '@testing-library/react';
import { useEffect, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createChunker } from './cut-chunks.ts';
import { LiveList } from './LiveList.tsx';

interface Post { readonly id: string; readonly title: string }

afterEach(cleanup);

const posts = (count: number): Post[] => Array.from({ length: count }, (_, at) => ({ id: String(at), title: `Post ${at}` }));
const without = (list: readonly Post[], id: string) => list.filter((post) => post.id !== id);

function bench(first: readonly Post[]) {
  const drawn: string[] = [];
  const born: string[] = [];
  function Title({ post }: { post: Post }) {
    useEffect(() => void born.push(post.id), [post.id]);
    return <button type="button">{post.title}</button>;
  }
  const draw = (post: Post): ReactNode => {
    drawn.push(post.id);
    return <Title post={post} />;
  };
  const { rerender } = render(<LiveList items={first} aria-label="Posts">{draw}</LiveList>);
  const show = (items: readonly Post[]) => {
    drawn.length = 0;
    born.length = 0;
    rerender(<LiveList items={items} aria-label="Posts">{draw}</LiveList>);
  };
  return { drawn, born, show, shown: () => screen.getAllByRole('listitem').map(({ textContent }) => textContent) };
}

it('draws the row that changed and no other', () => {
  const all = posts(1000);
  const { drawn, show, shown } = bench(all);
  show(all.map((post) => (post.id === '500' ? { ...post, title: 'Changed' } : post)));
  expect(drawn).toEqual(['500']);
  expect(shown()[500]).toBe('Changed');
  expect(shown()).toHaveLength(1000);
});

it('cuts nothing anew where each row stands where it stood, and asks no row for its key twice', () => {
  let keys = 0;
  const cut = createChunker<Post>(({ id }) => {
    keys += 1;
    return id;
  });
  const all = posts(1000);
  const first = cut(all);
  keys = 0;
  const second = cut(all.map((post) => (post.id === '500' ? { ...post, title: 'Changed' } : post)));
  expect(keys).toBe(2);
  expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(second.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(all.map(({ id, title }) => (id === '500' ? 'Changed' : title)));
  expect(second.filter((chunk) => !first.includes(chunk)).map(({ rows }) => rows.some(({ id }) => id === '500'))).toEqual([true]);
});

it('draws the row that came, and leaves the others as they are', () => {
  const all = posts(300);
  const { drawn, born, show, shown } = bench(all);
  for (let turn = 0; turn < 120; turn++) {
    all.unshift({ id: `new ${turn}`, title: `New ${turn}` });
    show([...all]);
    expect(drawn.filter((id) => !id.startsWith('new'))).toEqual([]);
    expect(born).toContain(`new ${turn}`);
  }
  expect(shown().slice(0, 2)).toEqual(['New 119', 'New 118']);
  expect(shown()).toHaveLength(420);
});

it('draws none anew when one has gone', () => {
  const all = posts(300);
  const { drawn, show } = bench(all);
  show(without(all, '0'));
  show(without(without(all, '0'), '150'));
  expect(drawn).toEqual([]);
  expect(screen.queryByText('Post 150')).toBeNull();
});

it('keeps the focus in a row that moves far', () => {
  const all = posts(300);
  const { show } = bench(all);
  act(() => screen.getByText('Post 7').focus());
  show([...without(all, '7'), { id: '7', title: 'Post 7, moved' }]);
  expect(document.activeElement?.textContent).toBe('Post 7, moved');
});

it('moves the focus to the next row when its own has gone, and to the list when all have', () => {
  const all = posts(3);
  const { show } = bench(all);
  act(() => screen.getByText('Post 1').focus());
  show(without(all, '1'));
  expect(document.activeElement?.textContent).toBe('Post 2');
  show(posts(1));
  expect(document.activeElement?.textContent).toBe('Post 0');
  show([]);
  expect(document.activeElement).toBe(screen.getByRole('list'));
});

it('takes the focus from nobody who has it elsewhere', () => {
  const all = posts(3);
  const { show } = bench(all);
  act(() => screen.getByText('Post 1').focus());
  const elsewhere = document.body.appendChild(document.createElement('button'));
  act(() => elsewhere.focus());
  show(without(all, '1'));
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

it('says how to tell rows apart that have no id', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<LiveList items={[{ slug: 'a' }]}>{({ slug }) => slug}</LiveList>)).toThrow('give the list getKey');
  render(<LiveList items={[{ slug: 'a' }]} getKey={({ slug }) => slug}>{({ slug }) => slug}</LiveList>);
  expect(screen.getByText('a')).toBeTruthy();
});

it('cuts long lists into chunks of a bounded size, whatever happens to them', () => {
  const cut = createChunker((row: Post) => row.id);
  const list = posts(200);
  for (let turn = 0; turn < 1000; turn++) {
    const at = (turn * 7919) % list.length;
    if (turn % 3 === 0) list.splice(at, 1);
    else list.splice(at, 0, { id: `x${turn}`, title: '' });
    const chunks = cut([...list]);
    expect(chunks.flatMap(({ rows }) => rows)).toEqual(list);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
    expect(Math.max(...chunks.map(({ rows }) => rows.length))).toBeLessThanOrEqual(200);
  }
});
