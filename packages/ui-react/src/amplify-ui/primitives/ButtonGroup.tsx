'use client';

import { Children, cloneElement, isValidElement, type ReactElement } from 'react';
import type { ButtonProps } from './Button.tsx';
import { Flex, type ViewProps } from './View.tsx';

export type ButtonGroupProps = ViewProps<'div'> & Pick<ButtonProps, 'size' | 'variation' | 'isDisabled'>;

/** Buttons that belong together; what is said here holds for each that does not say otherwise. */
export function ButtonGroup({ size, variation, isDisabled, children, ...props }: ButtonGroupProps): ReactElement {
  const said = Object.fromEntries(Object.entries({ size, variation, isDisabled }).filter(([, value]) => value !== undefined));
  return (
    <Flex role="group" gap="xs" {...props} data-foyer-part="button-group">
      {Children.map(children, (child) => (isValidElement<object>(child) ? cloneElement(child, { ...said, ...child.props }) : child))}
    </Flex>
  );
}
