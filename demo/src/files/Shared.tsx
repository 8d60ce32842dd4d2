import { Button, Link, StorageManager, useStorageList, useStorageUrl } from '@foyer/ui-react';
import { NotListed } from './NotListed.tsx';

export function Shared() {
  const { objects, error, hasMore, loadMore, refetch } = useStorageList({ path: 'shared/', pageSize: 50 });
  return (
    <section className="files-section" aria-labelledby="shared">
      <h2 id="shared">Shared with everybody</h2>
      <StorageManager path="shared/" collision="rename" onUploadSuccess={refetch} />
      {error && <NotListed onRetry={refetch} />}
      <ul className="shared">
        {objects.map(({ path }) => <li key={path}><Download path={path} /></li>)}
      </ul>
      {hasMore && <Button onClick={loadMore}>More</Button>}
    </section>
  );
}

function Download({ path }: { path: string }) {
  const { url } = useStorageUrl({ path });
  return <Link href={url} download>{path.replace('shared/', '')}</Link>;
}
