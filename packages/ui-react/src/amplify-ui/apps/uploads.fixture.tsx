import { FileUploader, Flex, StorageImage, StorageManager, type FileUploaderProps, type StorageManagerHandle, type StorageManagerProps } from '@foyer/ui-react';
import { useRef } from 'react';

/** A name made of the content, as `processFile` gives it. */
const named: StorageManagerProps['processFile'] = async ({ file }) => {
  const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const name = [...new Uint8Array(sum)].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { file, key: `${name}.${file.name.split('.').pop()}`, metadata: { from: 'app' } };
};

const always = ({ file }: { file: File }) => ({ file, key: 'quote-template.docx' });

const components: StorageManagerProps['components'] = {
  Container: ({ children }) => <section>{children}</section>,
  DropZone: ({ children, displayText, inDropZone, ...drop }) => <div {...drop} data-over={inDropZone}>{displayText.dropFilesText}{children}</div>,
  FilePicker: ({ onClick }) => <button type="button" onClick={onClick}>Pick one</button>,
};

export function UploadsApp({ storage, environment, onKey }: Pick<StorageManagerProps, 'storage' | 'environment'> & { onKey: (key: string | undefined) => void }) {
  const ref = useRef<StorageManagerHandle>(null);
  const backend = { storage, environment };
  return (
    <Flex direction="column">
      <FileUploader
        {...backend} ref={ref} path="profile/" acceptedFileTypes={['image/*', '.pdf']} maxFileCount={1} maxFileSize={1_000_000} isResumable showThumbnails
        autoUpload processFile={named} onUploadSuccess={({ key }) => onKey(key)} onUploadError={(error, { key }) => onKey(`${error}: ${key}`)}
        onUploadStart={({ key }) => void key} onFileRemove={({ key }) => void key} displayText={{ browseFilesText: 'Upload a picture', getUploadingText: (percent) => `${percent} %` }}
        bucket={{ bucketName: 'my-bucket', region: 'us-west-2' }}
      />
      <StorageManager
        {...backend} path={({ identityId }) => `private/${identityId}/`} maxFileCount={5} autoUpload={false} processFile={always} defaultFiles={[{ key: 'private/a/old.docx' }]}
        components={components}
      />
      <StorageImage storage={storage} alt="Me" path="profile/me.png" fallbackSrc="/no-face.png" validateObjectExistence={false} width="8rem" onGetUrlError={() => {}} />
      <button type="button" onClick={() => ref.current?.clearFiles()}>Clear</button>
    </Flex>
  );
}

/** A wrapper that hands its props through. */
export const OneFile = (props: Omit<FileUploaderProps, 'maxFileCount'>) => <FileUploader {...props} maxFileCount={1} />;
