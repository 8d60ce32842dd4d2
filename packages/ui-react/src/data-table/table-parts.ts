/** What a table needs soon after its rows: in a file that comes behind them. */
export { ColumnHandle } from './columns/ColumnHandle.tsx';
export { Empty } from './Empty.tsx';
export { RelationNames } from './rows/RelationNames.tsx';
export { TableMore } from './TableMore.tsx';
export { TableNotices } from './TableNotices.tsx';
export { TableTools } from './TableTools.tsx';
