import { createMemoryData, createMemoryPage } from '@foyer/state-machines/memory';
import { expect, it, vi } from 'vitest';
import { joinDataHooks, type JoinedDataHooksOptions } from './joined-data-hooks.ts';

function bench() {
  const link = createMemoryData({ models: { Post: { fields: ['title'] } } }).link('me');
  const page = createMemoryPage();
  const open = vi.fn(({ onUnsent }: JoinedDataHooksOptions) => ({ port: link.port, page, onUnsent }));
  return { create: joinDataHooks(open), link, open, page };
}

it('has one client for all who ask as the same one, and tells each of them of what was not sent', async () => {
  const { create, link, open, page } = bench();
  const [first, second] = [vi.fn(), vi.fn()];
  const { client } = create();
  for (const hooks of [create({ onUnsent: first }), create({ onUnsent: second }), create({ outbox: true })]) expect(hooks.client).toBe(client);
  expect(open).toHaveBeenCalledOnce();
  page.setOnline(false);
  const write = client.write('create', 'Post', { title: 'kept' });
  const refused = expect(write).rejects.toMatchObject({ code: 'signed_out' });
  await vi.waitFor(() => expect(client.queue.getSnapshot().pending).toBe(1));
  link.setUser(null);
  await refused;
  for (const told of [first, second]) expect(told).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ kind: 'create', model: 'Post' })]);
});

it('has another client for who asks as another', () => {
  const { create } = bench();
  const usual = create();
  const byKey = create({ authMode: 'apiKey' });
  expect(byKey.client).not.toBe(usual.client);
  expect(create({ authMode: 'apiKey' }).client).toBe(byKey.client);
  expect(create({ outbox: false }).client).not.toBe(usual.client);
});
