'use client';

import { classNames } from '../../parts/class-names.ts';
import type { ElementType } from 'react';
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

export interface HeadingProps extends Styled<HeadingPartProps>, Truncated {}

/** Renders an `<h2>`, or the heading of its `level`. How large it is says `size`. It takes Amplify UI's style props too. */
export function Heading({ isTruncated, className, ...props }: HeadingProps) {
  return <HeadingPart {...useStyleProps(props)} className={classNames(isTruncated && truncated, className)} />;
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

export interface LinkProps extends Styled<LinkPartProps> {
  /** Opens a tab of its own. @default false */
  readonly isExternal?: boolean | undefined;
}

/** Goes to an address. Renders an `<a>`. It takes the props of Amplify UI's Link too. */
export function Link({ isExternal, ...props }: LinkProps) {
  return <LinkPart target={isExternal ? '_blank' : undefined} {...useStyleProps(props)} />;
}

export interface CardProps extends Styled<CardPartProps> {
  /** Amplify UI's name for `variant`. */
  readonly variation?: 'outlined' | 'elevated' | undefined;
}

/** A surface that holds one thing together. Renders a `<div>`. It takes the props of Amplify UI's Card too. */
export function Card({ variation, ...props }: CardProps) {
  return <CardPart variant={variation} {...useStyleProps(props)} />;
}
