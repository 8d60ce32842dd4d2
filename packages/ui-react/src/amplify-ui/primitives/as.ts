import type { ComponentProps, ElementType } from 'react';

/** The props of a part that draws another element, or another component, with `as`. */
export type As<Tag extends ElementType, Own extends object> = Own & { readonly as?: Tag | undefined } & Omit<ComponentProps<Tag>, keyof Own | 'as'>;
