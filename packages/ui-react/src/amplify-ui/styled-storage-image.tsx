'use client';

import type { ComponentType, ReactElement } from 'react';
import type { JoinedStorageImageProps } from '../storage/joined-storage.tsx';
import { splitStyleProps, type Styled } from './primitives/style-props.tsx';
import { Image } from './primitives/View.tsx';

/** The props of a picture from storage, with Amplify UI's style props. */
export type StyledStorageImageProps = Styled<JoinedStorageImageProps>;

/** `width="96"` is HTML's, in pixels; `width="8rem"` is a style prop. */
const isAttribute = ([name, value]: [string, unknown]) => /^(width|height)$/.test(name) && /^\d+$/.test(String(value));

/** Gives a picture from storage the style props that Amplify UI's has. */
export const withImageStyles = (StorageImage: ComponentType<JoinedStorageImageProps>) =>
  function StyledStorageImage(props: StyledStorageImageProps): ReactElement {
    const [styles, rest] = splitStyleProps(props);
    const set = Object.entries(styles).filter((each) => !isAttribute(each));
    const attributes = Object.fromEntries(Object.entries(styles).filter(isAttribute));
    if (set.length === 0) return <StorageImage {...rest} {...attributes} />;
    return <StorageImage {...rest} {...attributes} asChild><Image {...Object.fromEntries(set)} /></StorageImage>;
  };
