'use client';

import type { ComponentType, ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { Heading } from '../../parts/heading/Heading.tsx';
import { Text } from '../../parts/text/Text.tsx';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import { intro } from './ScreenForm.css.ts';

export interface ScreenIntroProps {
  readonly heading: string;
  readonly hidden?: boolean | undefined;
  /** What the app shows instead of the heading. */
  readonly header?: ComponentType | undefined;
  readonly description?: ReactNode;
  readonly descriptionId?: string | undefined;
}

/** What a screen is for: its heading, and a line on what to do. */
export function ScreenIntro({ heading, hidden, header: Header, description, descriptionId }: ScreenIntroProps) {
  return (
    <div className={classNames(intro, hidden && !description && visuallyHidden)}>
      {Header ? <Header /> : <Heading tabIndex={-1} className={hidden ? visuallyHidden : undefined}>{heading}</Heading>}
      {description && <Text tone="muted" id={descriptionId}>{description}</Text>}
    </div>
  );
}
