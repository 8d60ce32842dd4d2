'use client';

import type { ReactElement } from 'react';
import { match } from './layout.css.ts';
import { View, type ViewProps } from './View.tsx';

export type HighlightMatchProps = Omit<ViewProps<'span'>, 'children'> & { readonly children: string; readonly query: string };

/** A text in which what is looked for stands out, the first time that it is there. */
export const HighlightMatch = ({ children, query, ...props }: HighlightMatchProps): ReactElement => {
  const at = children.toLowerCase().indexOf(query.toLowerCase());
  if (query === '' || at < 0) return <View as="span" {...props}>{children}</View>;
  return (
    <View as="span" {...props}>
      {children.slice(0, at)}
      <mark className={match}>{children.slice(at, at + query.length)}</mark>
      {children.slice(at + query.length)}
    </View>
  );
};
