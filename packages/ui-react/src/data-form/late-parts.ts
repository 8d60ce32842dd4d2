'use client';

import { lateDataParts } from '../data-fields/late-data-part.tsx';

const { load, part } = /* @__PURE__ */ lateDataParts(() => import('./form-parts.ts'));

export const loadFormParts = load;

export const AskToDiscard = /* @__PURE__ */ part((file) => file.AskToDiscard);
export const DataErrorText = /* @__PURE__ */ part((file) => file.DataErrorText);
export const DraftKeeper = /* @__PURE__ */ part((file) => file.DraftKeeper);
export const ErrorSummary = /* @__PURE__ */ part((file) => file.ErrorSummary, ({ heading }) => heading);
export const FieldConflict = /* @__PURE__ */ part((file) => file.FieldConflict);
export const IssueText = /* @__PURE__ */ part((file) => file.IssueText);
