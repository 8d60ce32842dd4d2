import type { ComponentProps } from 'react';
import { button } from '../../parts/button/Button.css.ts';

/** A `Button` as an element and not as a component: what the widget draws beside its files is no render of theirs. */
export const plainButton = (variant: 'primary' | 'secondary' | 'quiet', part: string, props: ComponentProps<'button'>) => (
  <button type="button" data-foyer-part={part} {...props} className={button} data-variant={variant} />
);
