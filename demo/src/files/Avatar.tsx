import { StorageImage, StorageManager, type StorageManagerHandle } from '@foyer/ui-react';
import { useRef, useState } from 'react';

const folder = ({ identityId }: { identityId: string | undefined }) => `profile-pictures/${identityId}/`;

export function Avatar() {
  const [version, setVersion] = useState(0);
  const manager = useRef<StorageManagerHandle>(null);

  const showIt = () => {
    setVersion((last) => last + 1);
    manager.current?.clearFiles();
  };

  return (
    <section className="files-section" aria-labelledby="avatar">
      <h2 id="avatar">Profile picture</h2>
      <div className="avatar-row">
        <StorageImage
          className="avatar"
          alt="You"
          path={(person) => `${folder(person)}avatar`}
          version={version}
          fallbackSrc="/nobody.svg"
          width="96"
          height="96"
        />
        <StorageManager
          ref={manager}
          path={folder}
          processFile={({ file }) => ({ file, key: 'avatar' })}
          acceptedFileTypes={['image/*']}
          maxFileSize={5_000_000}
          maxFileCount={1}
          onUploadSuccess={showIt}
        />
      </div>
    </section>
  );
}
