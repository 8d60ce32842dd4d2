import type { DataPort, LineState } from '../../ports/data.ts';
import type { PagePort } from '../../ports/page.ts';
import { createWatchers } from '../watchers.ts';

/** How the app is connected, as a screen may say it. */
export interface ConnectionSnapshot {
  readonly status: 'offline' | LineState;
  readonly hasEverConnected: boolean;
}

/** A value that is read and watched. */
export interface Readable<Value> {
  getSnapshot(): Value;
  subscribe(onChange: () => void): () => void;
}

export interface Line extends Readable<ConnectionSnapshot> {
  /** Whether changes and answers come through, as far as is known. */
  up(): boolean;
  offline(): boolean;
  close(): void;
}

export interface LineInput {
  readonly port: DataPort;
  readonly page: PagePort;
  readonly onChange: () => void;
  /** The network is back: changes may have been missed. */
  readonly onReturn: () => void;
}

/** Watches the connection, and notices when the page was offline. */
export function createLine({ port, page, onChange, onReturn }: LineInput): Line {
  const watchers = createWatchers();
  let state: LineState = 'idle';
  let offline = !page.online();
  let hasEverConnected = false;
  let snapshot = look();

  function look(): ConnectionSnapshot {
    return { status: offline ? 'offline' : state, hasEverConnected };
  }
  function changed() {
    hasEverConnected ||= state === 'connected';
    snapshot = look();
    watchers.tell();
    onChange();
  }

  const stopLine = port.watchLine((next) => {
    state = next;
    changed();
  });
  const stopPage = page.watch(() => {
    if (offline === !page.online()) return;
    offline = !offline;
    changed();
    if (!offline) onReturn();
  });

  return {
    getSnapshot: () => snapshot,
    subscribe: watchers.subscribe,
    up: () => !offline && state !== 'interrupted',
    offline: () => offline,
    close() {
      stopLine();
      stopPage();
    },
  };
}
