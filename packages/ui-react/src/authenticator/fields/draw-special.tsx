import { lazy, Suspense } from 'react';
import { drawText } from './draw-text.tsx';
import type { DrawField } from './field.ts';

const SpecialField = lazy(() => import('./SpecialField.tsx'));

/** A field that is more than a line of text: a file of its own, since most forms have none. Until it is here, a plain box stands in. */
export const drawSpecial: DrawField = (drawing) => (
  <Suspense fallback={drawing.field.kind === 'checkbox' ? null : drawText(drawing)}>
    <SpecialField {...drawing} />
  </Suspense>
);
