import { useRoute } from '../shell/route.ts';
import { Post } from './Post.tsx';
import { PostList } from './PostList.tsx';

export function Posts() {
  const { id } = useRoute();
  return id === undefined ? <PostList /> : <Post key={id} id={id} />;
}
