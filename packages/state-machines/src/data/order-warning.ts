/** Tells a developer what an order costs that no index answers. */
export const orderWarning = (model: string, fields: readonly string[], many: number): string =>
  `[foyer] To order ${model} by ${fields.join(', ')}, every row is read, and there are more than ${many}, since no index answers `
  + 'with this filter: give the model a secondary index with that sort key, or show the rows page by page with useInfiniteList.';
