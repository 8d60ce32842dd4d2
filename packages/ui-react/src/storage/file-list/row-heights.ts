/** In pixels, before any row was measured: what a row of two lines is. */
const GUESS = 64;

/** How high rows are: those that were in the document as they were there, the others as most of them. */
export interface RowHeights {
  readonly of: (id: string) => number;
  /** Measures a row now and whenever its size changes. Answers with the function that stops it. */
  measure(row: HTMLElement): () => void;
  /** Calls back when a row turns out to be another height. Answers with the function that stops it. */
  connect(onChange: () => void): () => void;
}

export function createRowHeights(): RowHeights {
  const heights = new Map<string, number>();
  const rows = new Set<HTMLElement>();
  let usual = GUESS;
  let sizes: ResizeObserver | undefined;

  const of = (id: string) => heights.get(id) ?? usual;

  const take = (row: HTMLElement): boolean => {
    const id = row.dataset['id'] ?? '';
    const { height } = row.getBoundingClientRect();
    if (height === 0 || of(id) === height) return false;
    if (heights.size === 0) usual = height;
    heights.set(id, height);
    return true;
  };

  return {
    of,
    measure(row) {
      rows.add(row);
      sizes?.observe(row);
      return () => {
        rows.delete(row);
        sizes?.unobserve(row);
      };
    },
    connect(onChange) {
      const observer = new ResizeObserver((entries) => {
        const changed = entries.filter(({ target }) => target instanceof HTMLElement && take(target));
        if (changed.length > 0) onChange();
      });
      sizes = observer;
      for (const row of rows) observer.observe(row);
      return () => observer.disconnect();
    },
  };
}
