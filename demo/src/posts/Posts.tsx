import { useAuthenticator } from '@foyer/ui-react';
import { usePosts } from '../hooks/usePosts.ts';
import { Greeting } from './Greeting.tsx';

export function Posts() {
  const { authStatus } = useAuthenticator(({ authStatus }) => [authStatus]);
  const { posts, loading } = usePosts();
  return (
    <>
      {authStatus === 'authenticated' ? <Greeting /> : <h1>Posts</h1>}
      {loading ? <p>Loading…</p> : <ul className="posts">{posts.map((post) => <li key={post.id}>{post.title}</li>)}</ul>}
    </>
  );
}
