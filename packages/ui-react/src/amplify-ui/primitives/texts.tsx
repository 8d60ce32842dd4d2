'use client';

import { classNames } from '../../parts/class-names.ts';
import type { ComponentProps, ElementType, ReactElement } from 'react';
import { Card as CardPart, type CardProps as CardPartProps } from '../../parts/card/Card.tsx';
import { Heading as HeadingPart, type HeadingProps as HeadingPartProps } from '../../parts/heading/Heading.tsx';
import { Link as LinkPart, type LinkProps as LinkPartProps } from '../../parts/link/Link.tsx';
import { Text as TextPart, type TextProps as TextPartProps } from '../../parts/text/Text.tsx';
import { truncated } from './layout.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

interface Truncated {
  /** One line, and three dots where it has no room. @default false */
  readonly isTruncated?: boolean | undefined;
}

export interface HeadingProps extends Styled<HeadingPartProps>, Truncated {
  /** @default what goes with the `level`, which says it in Amplify UI; `heading` without one */
  readonly size?: HeadingPartProps['size'];
}

const sizes = { 1: 'title', 2: 'title', 3: 'heading', 4: 'heading', 5: 'body', 6: 'body' } as const;

/** Renders an `<h2>`, or the heading of its `level`. It takes the props of Amplify UI's Heading too. */
export function Heading({ isTruncated, level, size = level && sizes[level], className, ...props }: HeadingProps) {
  return <HeadingPart level={level} size={size} {...useStyleProps(props)} className={classNames(isTruncated && truncated, className)} />;
}

const tones = {
  primary: 'default', secondary: 'muted', tertiary: 'muted', error: 'danger', warning: 'default', info: 'default', success: 'success',
} as const;

export interface TextProps extends Styled<TextPartProps>, Truncated {
  /** Amplify UI's name for `tone`. */
  readonly variation?: keyof typeof tones | undefined;
  /** The element to render. @default 'p' */
  readonly as?: ElementType | undefined;
}

/** Renders a `<p>`. It takes the props of Amplify UI's Text too. */
export function Text({ variation, as: Tag, isTruncated, className, children, ...props }: TextProps) {
  return (
    <TextPart
      tone={variation && tones[variation]}
      {...useStyleProps(props)}
      asChild={Tag !== undefined || props.asChild}
      className={classNames(isTruncated && truncated, className)}
    >
      {Tag ? <Tag>{children}</Tag> : children}
    </TextPart>
  );
}

/** The props of a part that draws another element, or another component, with `as`. */
type As<Tag extends ElementType, Own extends object> = Own & { readonly as?: Tag | undefined } & Omit<ComponentProps<Tag>, keyof Own | 'as'>;

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

interface OwnCardProps extends Styled<CardPartProps> {
  /** Amplify UI's name for `variant`. */
  readonly variation?: 'outlined' | 'elevated' | undefined;
}

export type CardProps<Tag extends ElementType = 'div'> = As<Tag, OwnCardProps>;

/** A surface that holds one thing together. Renders a `<div>`, or what `as` says. It takes the props of Amplify UI's Card too. */
export const Card: <Tag extends ElementType = 'div'>(props: CardProps<Tag>) => ReactElement = StyledCard;

function StyledCard({ variation, as: Tag, children, ...props }: OwnCardProps & { readonly as?: ElementType | undefined }) {
  return (
    <CardPart variant={variation} {...useStyleProps(props)} asChild={Tag !== undefined || props.asChild}>
      {Tag ? <Tag>{children}</Tag> : children}
    </CardPart>
  );
}
