'use client';

import { lateDataPart } from '../data-fields/late-data-part.tsx';

export const loadFormParts = () => import('./form-parts.ts');

export const AskToDiscard = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadFormParts()).AskToDiscard }));
export const DataErrorText = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadFormParts()).DataErrorText }));
export const DraftKeeper = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadFormParts()).DraftKeeper }));
export const FieldConflict = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadFormParts()).FieldConflict }));
