import type { DrawField } from './field.ts';
import { LateField } from './LateField.tsx';

/** A field that is more than a line of text: a file of its own, since most forms have none. */
export const drawSpecial: DrawField = (drawing) => <LateField {...drawing} />;
