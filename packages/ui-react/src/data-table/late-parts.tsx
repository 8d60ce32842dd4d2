'use client';

import { lateDataParts } from '../data-fields/late-data-part.tsx';
import { tools } from './bar.css.ts';
import { foot } from './DataTable.css.ts';

const { part: tablePart } = /* @__PURE__ */ lateDataParts(() => import('./table-parts.ts'));
const { load, part: rowPart } = /* @__PURE__ */ lateDataParts(() => import('./rows/row-parts.ts'));

export const loadRowParts = load;

export const ColumnHandle = /* @__PURE__ */ tablePart((file) => file.ColumnHandle);
export const Empty = /* @__PURE__ */ tablePart((file) => file.Empty);
export const RelationNames = /* @__PURE__ */ tablePart((file) => file.RelationNames);
export const TableMore = /* @__PURE__ */ tablePart((file) => file.TableMore, () => <div className={foot} />);
export const TableNotices = /* @__PURE__ */ tablePart((file) => file.TableNotices);
export const TableTools = /* @__PURE__ */ tablePart((file) => file.TableTools, () => <div className={tools} />);

export const CellEditor = /* @__PURE__ */ rowPart((file) => file.CellEditor);
export const RowActions = /* @__PURE__ */ rowPart((file) => file.RowActions);
