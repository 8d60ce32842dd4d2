'use client';

import { lateDataPart } from '../data-fields/late-data-part.tsx';
import { tools } from './bar.css.ts';
import { foot } from './DataTable.css.ts';

const loadTableParts = () => import('./table-parts.ts');
export const loadRowParts = () => import('./row-parts.ts');

export const ColumnHandle = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadTableParts()).ColumnHandle }));
export const Empty = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadTableParts()).Empty }));
export const RelationNames = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadTableParts()).RelationNames }));
export const TableMore = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadTableParts()).TableMore }), () => <div className={foot} />);
export const TableNotices = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadTableParts()).TableNotices }));
export const TableTools = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadTableParts()).TableTools }), () => <div className={tools} />);

export const CellEditor = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadRowParts()).CellEditor }));
export const RowActions = /* @__PURE__ */ lateDataPart(async () => ({ default: (await loadRowParts()).RowActions }));
