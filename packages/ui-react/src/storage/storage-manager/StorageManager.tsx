'use client';

import { use, useState } from 'react';
import { UploaderContext } from '../uploader/uploader-context.ts';
import { useOwnUploader } from '../uploader/use-own-uploader.ts';
import { folderOf } from './access-level.ts';
import { ManagerContent } from './ManagerContent.tsx';
import type { StorageManagerProps } from './storage-manager-props.ts';
import { createStoredFiles, type StoredFiles } from './stored-files.ts';

/**
 * Takes files by drop, paste and picker, and uploads them: each with its progress, and with what can be done about it.
 *
 * @throws where nobody says where the files go.
 *
 * @example
 * <StorageManager path={({ identityId }) => `private/${identityId}/`} maxFileCount={5} acceptedFileTypes={['image/*']} />
 */
export function StorageManager(props: StorageManagerProps) {
  const outer = use(UploaderContext);
  const isPlaced = props.path !== undefined || props.accessLevel !== undefined;
  const uploader = props.uploader ?? (isPlaced ? undefined : outer);
  const [stored] = useState(() => createStoredFiles(props.value ?? props.defaultFiles ?? []));
  return uploader ? <ManagerContent {...props} uploader={uploader} stored={stored} /> : <OwnManager {...props} stored={stored} />;
}

function OwnManager(props: StorageManagerProps & { readonly stored: StoredFiles }) {
  const { storage, environment, path, accessLevel, stored } = props;
  if (!storage || !environment || (path === undefined && accessLevel === undefined)) {
    throw new Error(
      '[foyer] <StorageManager> has nowhere to put files, so it cannot be drawn. Give it a path (and, from @foyer/ui-react/core, storage and environment), an uploader, or an <UploaderProvider> round it.',
    );
  }
  const uploader = useOwnUploader({
    storage,
    environment,
    path: folderOf(path, accessLevel),
    bucket: props.bucket,
    list: props.list,
    headers: props.headers,
    useAccelerateEndpoint: props.useAccelerateEndpoint,
    autoUpload: props.autoUpload,
    acceptedFileTypes: props.acceptedFileTypes,
    sniff: props.sniff,
    minFileSize: props.minFileSize,
    maxFileSize: props.maxFileSize,
    maxTotalSize: props.maxTotalSize,
    maxFileCount: props.maxFileCount,
    alreadyThere: () => stored.list.get().length,
    duplicates: props.duplicates,
    validate: props.validate,
    processFile: props.processFile,
    collision: props.collision,
    writeOnly: props.writeOnly,
    checksum: props.checksum,
    requests: props.requests,
    smallFirst: props.smallFirst,
    retry: props.retry,
    stallTimeout: props.stallTimeout,
  });
  return <ManagerContent {...props} uploader={uploader} />;
}
