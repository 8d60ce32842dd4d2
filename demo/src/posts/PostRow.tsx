import { IconButton, rowMark } from '@foyer/ui-react';
import { memo } from 'react';
import type { usePosts } from '../hooks/usePosts.ts';
import { addressOf } from '../shell/route.ts';
import { CrossIcon } from './CrossIcon.tsx';

export type PostData = ReturnType<typeof usePosts>['posts'][number];

interface PostRowProps {
  post: PostData;
  mayDelete: boolean;
  onDelete: (id: string) => Promise<unknown>;
}

export const PostRow = memo(function PostRow({ post, mayDelete, onDelete }: PostRowProps) {
  const { pending, failed } = rowMark(post);
  return (
    <li className="post-row" data-pending={pending || undefined}>
      <div>
        <h2><a href={addressOf('posts', post.id)}>{post.title}</a></h2>
        <p className="meta">
          {pending ? <span>Saving…</span> : <PublishedAt at={post.publishedAt} />}
          {failed && <span className="failed">Not saved</span>}
          {post.tags?.filter((tag) => tag !== null).map((tag) => <span key={tag} className="tag">{tag}</span>)}
        </p>
        {post.content && <p className="excerpt">{post.content}</p>}
      </div>
      {mayDelete && (
        <IconButton label={`Delete ${post.title}`} size="small" onClick={() => void onDelete(post.id).catch(toldByUnsent)}>
          <CrossIcon />
        </IconButton>
      )}
    </li>
  );
});

const toldByUnsent = () => undefined;

export function PublishedAt({ at }: { at: string | null | undefined }) {
  if (!at) return <span>Draft</span>;
  return <time dateTime={at}>{new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })}</time>;
}
