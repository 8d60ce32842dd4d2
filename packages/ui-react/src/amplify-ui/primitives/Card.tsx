'use client';

import type { ElementType, ReactElement } from 'react';
import { Card as CardPart, type CardProps as CardPartProps } from '../../parts/card/Card.tsx';
import { useStyleProps, type Styled } from './style-props.tsx';
import type { As } from './as.ts';

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
