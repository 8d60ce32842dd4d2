'use client';

import type { StorageBucket, StorageError, StoragePort } from '@foyer/state-machines/storage';
import { Primitive } from '@radix-ui/react-primitive';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { useEvent } from '../../parts/use-event.ts';
import { tellDeveloper } from '../../tell-developer.ts';
import type { ObjectPath } from '../objects/object-path.ts';
import { useSignedUrl } from '../objects/use-storage-url.ts';
import { image } from './StorageImage.css.ts';

export interface StorageImageProps extends Omit<ComponentProps<typeof Primitive.img>, 'src' | 'alt'> {
  readonly storage: StoragePort;
  /** Where the picture is, also as `({ identityId }) => …`. */
  readonly path?: ObjectPath | undefined;
  /** What the picture shows; empty where it adds nothing to the text around it. */
  readonly alt: string;
  /** Where the picture is. @default the app's default bucket */
  readonly bucket?: StorageBucket | undefined;
  /** Shown where the picture cannot be. */
  readonly fallbackSrc?: string | undefined;
  /** Look whether there is an object, so that its absence is told to `onGetUrlError`. @default true */
  readonly validateObjectExistence?: boolean | undefined;
  /** Another value shows the object that is there now, where it became another one. */
  readonly version?: string | number | undefined;
  /** Stands in the picture's place until its URL is there. @default the empty picture */
  readonly loadingElement?: ReactNode;
  /** Called once for each failure. */
  readonly onGetUrlError?: ((error: StorageError) => void) | undefined;
  /** Amplify UI's older word for what is below an access level. @deprecated give a `path` */
  readonly imgKey?: string | undefined;
  /** Of `imgKey`. @default 'guest' @deprecated give a `path` */
  readonly accessLevel?: 'guest' | 'protected' | 'private' | undefined;
  /** Whose picture a `protected` one is. @default that of who is signed in @deprecated give a `path` */
  readonly identityId?: string | undefined;
  /** @deprecated it is `onGetUrlError` now */
  readonly onStorageGetError?: ((error: StorageError) => void) | undefined;
}

/**
 * A picture from storage. Renders an `<img>`, whose URL is signed, renewed before it expires, and the same over renders.
 *
 * @throws where nobody says where the picture is.
 *
 * @example
 * <StorageImage path={({ identityId }) => `private/${identityId}/avatar.jpg`} alt="You" fallbackSrc="/nobody.svg" />
 */
export function StorageImage(props: StorageImageProps) {
  const {
    storage, path, imgKey, accessLevel, identityId, bucket, fallbackSrc, validateObjectExistence = true, version, loadingElement,
    onStorageGetError, onGetUrlError = onStorageGetError, className, onError, alt, ...rest
  } = props;
  const { url: signed, lastUrl, isLoading, error: failure, renew } = useSignedUrl({
    storage, path: path ?? legacyPath(imgKey, accessLevel, identityId), bucket, validateObjectExistence, version,
  });
  // A picture that is drawn stays, where its URL cannot be renewed for a while.
  const url = signed ?? (failure?.passing ? lastUrl : undefined);
  const error = url === undefined ? failure : undefined;
  // A URL that the browser could not show: the first is signed anew, as it may be old.
  const [refused, setRefused] = useState<readonly string[]>([]);

  const tell = useEvent((wrong: StorageError) => onGetUrlError?.(wrong));
  useEffect(() => {
    tellDeveloper(error?.hint);
    if (error) tell(error);
  }, [error, tell]);

  if (isLoading && loadingElement !== undefined) return loadingElement;
  const isRefused = url !== undefined && refused.includes(url);
  return (
    <Primitive.img
      data-foyer-part="storage-image"
      {...rest}
      alt={alt}
      className={classNames(image, className)}
      src={error || isRefused ? fallbackSrc : url}
      data-loading={isLoading ? '' : undefined}
      onError={(event) => {
        onError?.(event);
        if (url === undefined || isRefused) return;
        setRefused((urls) => [...urls, url]);
        if (refused.length === 0) renew();
      }}
    />
  );
}

/** The path of a picture in Amplify's older words. */
function legacyPath(imgKey: string | undefined, level: StorageImageProps['accessLevel'] = 'guest', owner: string | undefined): ObjectPath {
  if (imgKey === undefined) {
    throw new Error('[foyer] <StorageImage> does not know where its picture is, so it cannot be drawn. Give it a path.');
  }
  if (level === 'guest') return `public/${imgKey}`;
  return ({ identityId }) => `${level}/${level === 'protected' ? (owner ?? identityId) : identityId}/${imgKey}`;
}
