import type { ComponentType, ReactNode } from 'react';
import { Heading } from '../../parts/heading/Heading.tsx';
import { Text } from '../../parts/text/Text.tsx';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import { intro } from './ScreenForm.css.ts';

export interface Intro {
  readonly heading: string;
  readonly hidden?: boolean | undefined;
  /** What the app shows instead of the heading. */
  readonly header?: ComponentType | undefined;
  readonly description?: ReactNode;
  readonly descriptionId?: string | undefined;
}

/** What a screen is for: its heading, and a line on what to do. */
export const drawIntro = ({ heading, hidden, header: Header, description, descriptionId }: Intro): ReactNode => {
  if (hidden && !Header) return <h2 className={visuallyHidden}>{heading}</h2>;
  return (
    <div className={intro}>
      {Header ? <Header /> : <Heading tabIndex={-1}>{heading}</Heading>}
      {description && <Text tone="muted" id={descriptionId}>{description}</Text>}
    </div>
  );
};
