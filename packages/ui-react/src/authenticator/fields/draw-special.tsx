import { lazyPart } from '../lazy-part.tsx';
import { drawText } from './draw-text.tsx';
import type { DrawField, Drawing } from './field.ts';

const SpecialField = lazyPart<Drawing>(
  () => import('./SpecialField.tsx'),
  (drawing) => (drawing.field.kind === 'checkbox' ? null : drawText(drawing)),
);

/** A field that is more than a line of text: a file of its own, since most forms have none. Until it is here, a plain box stands in. */
export const drawSpecial: DrawField = (drawing) => <SpecialField {...drawing} />;
