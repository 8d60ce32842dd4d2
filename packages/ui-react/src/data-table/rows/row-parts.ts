/** What is done with rows and cells: loaded with the first thing that is done. */
export { CellEditor } from './CellEditor.tsx';
export { deleteRows } from './delete-rows.ts';
export { RowActions } from './RowActions.tsx';
export { saveCell } from './save-cell.ts';
