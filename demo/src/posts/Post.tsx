import { Button } from '@foyer/ui-react';
import { useState } from 'react';
import { useDelete, useLiveRow, useUpdate } from '../hooks/data.ts';
import { useMe } from '../hooks/useMe.ts';
import { addressOf, goTo } from '../shell/route.ts';
import { Comments } from './Comments.tsx';
import { Connection } from './Connection.tsx';
import { PostForm } from './PostForm.tsx';
import { type PostData, PublishedAt } from './PostRow.tsx';
import { slugOf } from './slug.ts';
import { Unsent } from './Unsent.tsx';

export function Post({ id }: { id: string }) {
  const { row: post, status, error } = useLiveRow('Blog', id);
  return (
    <>
      <p><a className="back" href={addressOf('posts')}>All posts</a></p>
      <Unsent status={status} />
      {post && <Article post={post} status={status} />}
      {post === null && <><h1>Gone</h1><p>There is no such post, or it has been deleted.</p></>}
      {post === undefined && (status === 'error'
        ? <p className="notice" role="alert">The post could not be read{error?.code === 'unauthorized' ? ': you may not see it' : ''}.</p>
        : <p role="status">Loading the post…</p>)}
    </>
  );
}

function Article({ post, status }: { post: PostData; status: Parameters<typeof Connection>[0]['status'] }) {
  const { isMember, mayChange } = useMe();
  const update = useUpdate('Blog');
  const remove = useDelete('Blog');
  const [edited, setEdited] = useState<PostData>();
  return (
    <>
      {edited ? (
        <PostForm
          heading="Edit post"
          submitLabel="Save"
          post={edited}
          onCancel={() => setEdited(undefined)}
          onSubmit={(values) => {
            // Written only where nobody has changed the post since it was opened here; Unsent tells of a refusal.
            update({ id: post.id, ...values, slug: slugOf(values.title) }, { ifUnchanged: edited }).catch(toldByUnsent);
            setEdited(undefined);
          }}
        />
      ) : (
        <article>
          <h1>{post.title}</h1>
          <div className="meta">
            <PublishedAt at={post.publishedAt} />
            {post.tags?.filter((tag) => tag !== null).map((tag) => <span key={tag} className="tag">{tag}</span>)}
            <Connection status={status} />
          </div>
          {post.content?.split(/\n{2,}/).map((paragraph, at) => <p key={at}>{paragraph}</p>)}
          {mayChange(post) && (
            <div className="actions">
              <Button onClick={() => setEdited(post)}>Edit</Button>
              <Button
                variant="quiet"
                onClick={() => {
                  remove(post.id).catch(toldByUnsent);
                  goTo(addressOf('posts'));
                }}
              >
                Delete
              </Button>
            </div>
          )}
        </article>
      )}
      {isMember
        ? <Comments post={post} />
        : <p className="empty"><a href={addressOf('sign-in')}>Sign in</a> to read and write comments.</p>}
    </>
  );
}

const toldByUnsent = () => undefined;
