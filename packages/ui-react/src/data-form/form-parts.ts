/** What a form needs once a row is changed, or something is wrong, changed elsewhere, about to be lost, or back. */
export { DataErrorText } from '../data-fields/DataErrorText.tsx';
export { AskToDiscard } from './AskToDiscard.tsx';
export { DraftKeeper } from './DraftKeeper.tsx';
export { ErrorSummary } from './ErrorSummary.tsx';
export { FieldConflict } from './FieldConflict.tsx';
export { IssueText } from './IssueText.tsx';
export { submitForm } from './submit-form.ts';
