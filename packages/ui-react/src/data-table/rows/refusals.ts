/** Changes of cells that were refused: each stays marked, with what was typed, until it is tried again. */
export type Refusals = ReadonlyMap<string, { readonly typed: unknown; readonly words: string }>;

export const NO_REFUSALS: Refusals = new Map();

/** Under what the refusal of a cell is kept. */
export const cellId = (rowKey: string, column: string): string => `${rowKey} ${column}`;
