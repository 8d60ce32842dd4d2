'use client';

import { useEffect, useRef, type ReactElement } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { scroll } from './layout.css.ts';
import { View, type ViewProps } from './View.tsx';

export type ScrollViewProps = ViewProps<'div'> & {
  /** The one direction in which it scrolls. @default both */
  readonly orientation?: 'horizontal' | 'vertical' | undefined;
  /** It goes to its end when its content has become another height. */
  readonly autoScroll?: 'smooth' | 'instant' | 'auto' | undefined;
};

/** A box whose content scrolls. A keyboard reaches it. */
export function ScrollView({ orientation, autoScroll, className, children, ...props }: ScrollViewProps): ReactElement {
  const end = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useEffect(() => {
    const box = end.current?.parentElement;
    if (!autoScroll || !box || box.scrollHeight === height.current) return;
    height.current = box.scrollHeight;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ top: box.scrollHeight, behavior: isCalm ? 'instant' : autoScroll });
  });
  return (
    <View tabIndex={0} {...props} data-foyer-part="scroll-view" data-orientation={orientation} className={classNames(scroll, className)}>
      {children}
      {autoScroll && <div ref={end} />}
    </View>
  );
}
