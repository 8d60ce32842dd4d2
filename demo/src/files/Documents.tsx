import { StorageManager, useStorageList } from '@foyer/ui-react';

const folder = ({ identityId }: { identityId: string | undefined }) => `private/${identityId}/`;

export function Documents() {
  const { objects, isLoading } = useStorageList({ path: folder });
  return (
    <section className="files-section" aria-labelledby="documents">
      <h2 id="documents">Your documents</h2>
      <p>Nobody else can see them.</p>
      {isLoading ? <p>Loading…</p> : (
        <StorageManager
          path={folder}
          defaultFiles={objects.map(({ path, size }) => ({ key: path, size }))}
          collision="rename"
          deleteOnRemove
        />
      )}
    </section>
  );
}
