/** What a table needs soon after its rows: in a file that comes behind them. */
export { RelationNames } from './RelationNames.tsx';
export { TableNotices } from './TableNotices.tsx';
export { TableTools } from './TableTools.tsx';
