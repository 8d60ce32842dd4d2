import { memo } from 'react';
import { createRoot } from 'react-dom/client';

const isDrawn = new URLSearchParams(location.search).get('drawn') === 'rows';
const Row = memo(({ row }) => <li>{row.title}</li>);
const Rows = ({ items }) => <ul>{items.map((row) => <Row key={row.id} row={row} />)}</ul>;

const seen = { handed: 0, items: [] };

/** A list of rows that render only when they change, one beside the other, or their number alone. It counts what it is handed. */
export function List({ items, as: Drawn = Rows }) {
  if (items !== seen.items) {
    seen.handed += items.length;
    seen.items = items;
  }
  return isDrawn ? <Drawn items={items} /> : <p data-count={items.length}>{items.at(-1)?.title}</p>;
}

export const mount = (App) => {
  let known = new Set();
  window.list = {
    handed: () => seen.handed,
    count: () => Number(document.querySelector('[data-count]')?.dataset.count ?? document.querySelectorAll('li').length),
    remember: () => { known = new Set(seen.items); },
    /** How many rows are the very objects that they were. */
    kept: () => seen.items.filter((row) => known.has(row)).length,
  };
  window.open = () => createRoot(document.getElementById('root')).render(<App />);
};
