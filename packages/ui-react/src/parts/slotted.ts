import { cloneElement, isValidElement, type ReactNode } from 'react';

/**
 * Puts a part's own markup around its content. With `asChild` the content is what the given element holds,
 * and the markup goes inside that element.
 */
export const slotted = (asChild: boolean | undefined, children: ReactNode, markup: (content: ReactNode) => ReactNode) => {
  if (!asChild) return markup(children);
  // Anything but one element is left to Radix, which says what is wrong with it.
  return isValidElement<{ children?: ReactNode }>(children) ? cloneElement(children, undefined, markup(children.props.children)) : children;
};
