import { Button, IconButton, rowMark, TextField } from '@foyer/ui-react';
import type { FormEvent } from 'react';
import { useCreate, useDelete, useRelation } from '../hooks/data.ts';
import { useMe } from '../hooks/useMe.ts';
import { CrossIcon } from './CrossIcon.tsx';
import type { PostData } from './PostRow.tsx';

export function Comments({ post }: { post: PostData }) {
  const { items, status, isEmpty } = useRelation('Blog', post, 'comments', { sort: { createdAt: 'asc' } });
  const { mayChange } = useMe();
  const create = useCreate('Comment');
  const remove = useDelete('Comment');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const content = String(new FormData(form).get('content') ?? '').trim();
    if (content === '') return;
    create({ content, blogId: post.id }).catch(toldByUnsent);
    form.reset();
  }

  return (
    <section className="comments" aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      {status === 'loading' && <p role="status">Loading comments…</p>}
      {status === 'error' && <p role="alert">The comments could not be read.</p>}
      {isEmpty && <p className="empty">No comments yet.</p>}
      <ul aria-label="Comments">
        {items.map((comment) => (
          <li key={comment.id} data-pending={rowMark(comment).pending || undefined}>
            <p>{comment.content}</p>
            {mayChange(comment) && (
              <IconButton label="Delete comment" size="small" onClick={() => void remove(comment.id).catch(toldByUnsent)}>
                <CrossIcon />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <TextField label="Your comment" name="content" autoComplete="off" />
        <Button type="submit">Comment</Button>
      </form>
    </section>
  );
}

const toldByUnsent = () => undefined;
