import { memo } from 'react';
import { createRoot } from 'react-dom/client';

const Row = memo(({ row }) => <li>{row.title}</li>);

const seen = { handed: 0, items: [] };

/** A flat list of rows that render only when they change. It counts what it is handed. */
export function List({ items }) {
  if (items !== seen.items) {
    seen.handed += items.length;
    seen.items = items;
  }
  return <ul>{items.map((row) => <Row key={row.id} row={row} />)}</ul>;
}

export const mount = (App) => {
  let known = new Set();
  window.list = {
    handed: () => seen.handed,
    count: () => document.querySelectorAll('li').length,
    remember: () => { known = new Set(seen.items); },
    /** How many rows are the very objects that they were. */
    kept: () => seen.items.filter((row) => known.has(row)).length,
  };
  window.open = () => createRoot(document.getElementById('root')).render(<App />);
};
