import { StorageManager, useStorageList } from '@foyer/ui-react';
import { useEffect } from 'react';
import { NotListed } from './NotListed.tsx';

const folder = ({ identityId }: { identityId: string | undefined }) => `private/${identityId}/`;

export function Documents() {
  return (
    <section className="files-section" aria-labelledby="documents">
      <h2 id="documents">Your documents</h2>
      <p>Nobody else can see them.</p>
      <DocumentList />
    </section>
  );
}

/** The widget takes `defaultFiles` as they are at first, so that it comes when all pages are there. */
function DocumentList() {
  const { objects, isLoading, error, hasMore, loadMore, refetch } = useStorageList({ path: folder });
  useEffect(() => {
    if (hasMore) loadMore();
  }, [hasMore, loadMore]);

  // Who may write and not read has no list, and uploads all the same.
  if (error?.passing) return <NotListed onRetry={refetch} />;
  if (!error && (isLoading || hasMore)) return <p>Loading…</p>;
  return (
    <StorageManager
      path={folder}
      defaultFiles={objects.map(({ path, size }) => ({ key: path, size }))}
      collision="rename"
      deleteOnRemove
    />
  );
}
