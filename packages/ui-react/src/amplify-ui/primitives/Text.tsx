'use client';

import { classNames } from '../../parts/class-names.ts';
import type { ElementType } from 'react';
import { Text as TextPart, type TextProps as TextPartProps } from '../../parts/text/Text.tsx';
import { truncated } from './layout.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';
import type { Truncated } from './truncated.ts';

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
