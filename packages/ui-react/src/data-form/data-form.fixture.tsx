import type { Row } from '@foyer/state-machines';
import { createBrowserPage } from '@foyer/state-machines/browser';
import { createMemoryData, type MemoryModel } from '@foyer/state-machines/memory';
import { createDataHooks } from '../data/create-data-hooks.ts';
import { createDataForm } from './create-data-form.tsx';

interface Post {
  readonly id: string;
  readonly title: string;
  readonly status: 'DRAFT' | 'IN_REVIEW' | 'LIVE' | null;
  readonly rank: number | null;
  readonly publishedAt: string | null;
  readonly content: string | null;
  readonly featured: boolean | null;
  readonly tags: readonly (string | null)[] | null;
  readonly blogId: string | null;
  readonly place: { readonly city: string; readonly street: string | null } | null;
  readonly settings: string | null;
  readonly phone: string | null;
}
interface Model<Type> {
  __entityType: 'model';
  type: Type;
  createType: Partial<Type>;
  updateType: Partial<Type> & { id: string };
  identifier: { readonly id: string };
}
export interface Schema {
  Post: Model<Post>;
  Blog: Model<{ readonly id: string; readonly name: string }>;
}

const Post: MemoryModel = {
  fields: {
    title: { type: 'String', required: true },
    status: { kind: 'enum', name: 'PostStatus', values: ['DRAFT', 'IN_REVIEW', 'LIVE', 'GONE'] },
    rank: 'Int',
    publishedAt: 'AWSDateTime',
    content: 'String',
    featured: 'Boolean',
    tags: { type: 'String', list: true, elementRequired: true },
    blogId: 'ID',
    place: {
      kind: 'custom', name: 'Place', fields: [
        { name: 'city', type: { kind: 'scalar', scalar: 'String' }, role: 'data', list: false, required: true, elementRequired: false, readOnly: false },
        { name: 'street', type: { kind: 'scalar', scalar: 'String' }, role: 'data', list: false, required: false, elementRequired: false, readOnly: false },
      ],
    },
    settings: 'AWSJSON',
    phone: 'AWSPhone',
    odd: { kind: 'unknown', name: 'AWSMoney' },
    owner: 'String',
  },
  relations: { blog: { model: 'Blog', many: false, join: [['blogId', 'id']] } },
  rules: [
    { allow: 'owner', ownerField: 'owner', operations: ['create', 'read', 'update', 'delete'] },
    { allow: 'private', operations: ['read'] },
  ],
};
const Blog: MemoryModel = { fields: { name: { type: 'String', required: true } } };

export const firstPost: Row = {
  id: '1', title: 'First', status: 'DRAFT', rank: 3, publishedAt: '2026-03-01T10:00:00.123Z', content: 'Hello', featured: true,
  tags: ['a', 'b'], blogId: 'b1', place: { city: 'Ghent', street: null }, settings: '{"a":1}', phone: '+447700900123', owner: 'me',
};

export function formBench(posts: readonly Row[] = [firstPost], more: Readonly<Record<string, MemoryModel>> = {}) {
  let time = Date.parse('2026-05-01T00:00:00Z');
  const now = () => (time += 1000);
  const blogs = ['Cooking', 'Gardening', 'cycling'].map((name, index) => ({ id: `b${index + 1}`, name }));
  const backend = createMemoryData({ models: { Post, Blog, ...more }, rows: { Post: posts, Blog: blogs }, now });
  const link = backend.link('me');
  const hooks = createDataHooks<Schema>({ backend: link.port, page: createBrowserPage() });
  const post = (id = '1') => backend.rows('Post').find((row) => row['id'] === id);
  const write = (input: Row) => backend.write({ model: 'Post', authMode: undefined, kind: 'update', input });
  return { backend, link, hooks, post, write, ...createDataForm({ hooks, models: link.models }) };
}
