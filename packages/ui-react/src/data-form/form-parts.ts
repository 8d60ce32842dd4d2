/** What a form needs once a row is changed, or something is wrong, changed elsewhere, about to be lost, or back. */
export { DataErrorText } from '../data-fields/DataErrorText.tsx';
export { AskToDiscard } from './AskToDiscard.tsx';
export { checkFields } from './check-fields.ts';
export { DraftKeeper } from './DraftKeeper.tsx';
export { enteredIn } from './entered.ts';
export { ErrorSummary } from './ErrorSummary.tsx';
export { FieldConflict } from './FieldConflict.tsx';
export { IssueText } from './IssueText.tsx';
export { saveRow } from './save-row.ts';
