import { createDataHooks } from '@foyer/ui-react';
import type { Schema } from '../../amplify/data/resource';
import { slugOf } from '../posts/slug.ts';

const { useLiveList, useCreate, useDelete } = createDataHooks<Schema>();

export function usePosts() {
  const { items: posts, status } = useLiveList('Blog', { sort: { publishedAt: 'desc' } });
  const create = useCreate('Blog');
  const deletePost = useDelete('Blog');
  const createPost = (title: string, content: string) =>
    create({ title, content, slug: slugOf(title), publishedAt: new Date().toISOString() });
  return { posts, loading: status === 'loading', createPost, deletePost };
}
