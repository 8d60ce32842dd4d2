import { Slottable } from '@radix-ui/react-slot';
import type { ReactNode } from 'react';

/**
 * Puts a part's own markup around its content. With `asChild` the content is what the given element holds,
 * and the markup goes inside that element.
 */
export const slotted = (asChild: boolean | undefined, children: ReactNode, markup: (content: ReactNode) => ReactNode) =>
  asChild ? <Slottable child={children}>{markup}</Slottable> : markup(children);
