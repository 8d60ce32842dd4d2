import { Button } from '@foyer/ui-react';
import { useState } from 'react';
import { useLiveList } from '../hooks/data.ts';
import { useMe } from '../hooks/useMe.ts';
import { usePosts } from '../hooks/usePosts.ts';
import { Connection } from './Connection.tsx';
import { Greeting } from './Greeting.tsx';
import { Invitation } from './Invitation.tsx';
import { PostForm } from './PostForm.tsx';
import { PostRow } from './PostRow.tsx';
import { Unsent } from './Unsent.tsx';

export function PostList() {
  const { isMember, mayChange } = useMe();
  const { posts, loading, createPost, deletePost } = usePosts();
  // The same list as that of usePosts, so nothing is asked twice.
  const { status, error, isEmpty, refetch } = useLiveList('Blog', { sort: { publishedAt: 'desc' } });
  const [writing, setWriting] = useState(false);
  // Nobody is shown what is not published, except those who can go on with it.
  const shown = posts.filter((post) => post.publishedAt || mayChange(post));
  return (
    <>
      <Invitation />
      <div className="title">
        {isMember ? <Greeting /> : <h1>Posts</h1>}
        <Connection status={status} />
        {isMember && !writing && <Button variant="primary" onClick={() => setWriting(true)}>New post</Button>}
      </div>
      {writing && (
        <PostForm
          heading="New post"
          submitLabel="Publish"
          onSubmit={({ title, content }) => {
            // A refusal is told by Unsent, which keeps the post.
            createPost(title, content).catch(toldByUnsent);
            setWriting(false);
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      <Unsent status={status} />
      {status === 'error' && (
        <div className="notice" role="alert">
          <p>The posts could not be read{error?.code === 'unauthorized' ? ': you may not see them' : ''}.</p>
          <Button onClick={refetch}>Try again</Button>
        </div>
      )}
      {loading && <Skeleton />}
      {isEmpty && <p className="empty">No posts yet.{isMember ? ' Write the first one.' : ''}</p>}
      <ul className="posts" aria-label="Posts" aria-busy={loading}>
        {shown.map((post) => (
          <PostRow key={post.id} post={post} mayDelete={mayChange(post)} onDelete={deletePost} />
        ))}
      </ul>
    </>
  );
}

const toldByUnsent = () => undefined;

function Skeleton() {
  return (
    <div className="skeleton">
      <p role="status">Loading posts…</p>
      <div /><div /><div />
    </div>
  );
}
