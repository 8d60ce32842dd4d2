/** What a form needs once something is wrong, changed elsewhere, or about to be lost. */
export { DataErrorText } from '../data-fields/DataErrorText.tsx';
export { AskToDiscard } from './AskToDiscard.tsx';
export { checkFields } from './check-fields.ts';
export { FieldConflict } from './FieldConflict.tsx';
