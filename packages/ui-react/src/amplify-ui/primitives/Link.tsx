'use client';

import type { ElementType, ReactElement } from 'react';
import { Link as LinkPart, type LinkProps as LinkPartProps } from '../../parts/link/Link.tsx';
import { useStyleProps, type Styled } from './style-props.tsx';
import type { As } from './as.ts';

interface OwnLinkProps extends Styled<LinkPartProps> {
  /** Opens a tab of its own. @default false */
  readonly isExternal?: boolean | undefined;
}

export type LinkProps<Tag extends ElementType = 'a'> = As<Tag, OwnLinkProps>;

/** Goes to an address. Renders an `<a>`, or the link of a router with `as`. It takes the props of Amplify UI's Link too. */
export const Link: <Tag extends ElementType = 'a'>(props: LinkProps<Tag>) => ReactElement = StyledLink;

function StyledLink({ isExternal, as: Tag, children, ...props }: OwnLinkProps & { readonly as?: ElementType | undefined }) {
  return (
    <LinkPart target={isExternal ? '_blank' : undefined} {...useStyleProps(props)} asChild={Tag !== undefined || props.asChild}>
      {Tag ? <Tag>{children}</Tag> : children}
    </LinkPart>
  );
}
