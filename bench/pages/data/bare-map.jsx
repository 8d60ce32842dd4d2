import { useSyncExternalStore } from 'react';
import { List, mount } from './mount.jsx';
import { listAll, watch } from './post-client.js';

const rows = new Map();
const listeners = new Set();
let items = [];
let due = false;

/** The least that a live list can be: no order, no versions, no errors, one flush a frame. */
const flush = () => {
  due = false;
  items = [...rows.values()];
  for (const listener of listeners) listener();
};
const change = () => {
  if (due) return;
  due = true;
  requestAnimationFrame(flush);
};

const load = async () => {
  for (const row of await listAll()) rows.set(row.id, row);
  change();
};

const subscribe = (listener) => {
  listeners.add(listener);
  if (listeners.size === 1) {
    watch((kind, row) => {
      if (kind === 'delete') rows.delete(row.id);
      else rows.set(row.id, row);
      change();
    });
    void load();
  }
  return () => listeners.delete(listener);
};

mount(() => <List items={useSyncExternalStore(subscribe, () => items)} />);
