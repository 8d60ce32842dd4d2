import { expect, it } from 'vitest';
import { believe } from './believe.ts';
import { createModelStore } from './model-store.ts';

const row = (updatedAt: string) => ({ id: '1', title: 'a', updatedAt });

it('lets an older death take nothing from the age of a grave', () => {
  const store = createModelStore({
    shape: { name: 'Post', key: ['id'], fields: ['id', 'title', 'updatedAt'], indexes: [], relations: {}, version: 'updatedAt', subscriptions: true },
    now: () => 0,
    schedule() {},
  });
  believe(store, '1', 'delete', row('3'));
  believe(store, '1', 'delete', row('1'));
  expect(believe(store, '1', 'create', row('2'))).toBe('same');
  expect(store.rows.held.size).toBe(0);
});
