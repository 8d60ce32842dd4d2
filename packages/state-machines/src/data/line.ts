import type { DataPort, LineState } from '../ports/data.ts';
import type { PagePort } from '../ports/page.ts';
import { createWatchers } from './watchers.ts';

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

/** How long a page may be hidden, or asleep, before its lists are read again, in milliseconds. */
const NAP = 60_000;
const HEARTBEAT = 30_000;

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
  /** The page was away: changes may have been missed. */
  readonly onReturn: () => void;
}

/** Watches the connection, and notices when the page was offline, hidden or asleep. */
export function createLine({ port, page, onChange, onReturn }: LineInput): Line {
  const watchers = createWatchers();
  let state: LineState = 'idle';
  let offline = !page.online();
  let hasEverConnected = false;
  let snapshot = look();
  let hiddenAt = page.now();
  let beatAt = page.now();

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
  const stopPage = page.watch((event) => {
    if (event === 'hidden') hiddenAt = page.now();
    else if (event === 'shown') {
      if (page.now() - hiddenAt > NAP) onReturn();
    } else {
      offline = event === 'offline';
      changed();
      if (!offline) onReturn();
    }
  });

  let stopBeat = page.after(HEARTBEAT, beat);
  /** A beat that is a minute late is a machine that slept, or a page that was frozen. */
  function beat() {
    const asleep = page.now() - beatAt > HEARTBEAT + NAP;
    beatAt = page.now();
    stopBeat = page.after(HEARTBEAT, beat);
    if (asleep) onReturn();
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: watchers.subscribe,
    up: () => !offline && state !== 'interrupted',
    offline: () => offline,
    close() {
      stopLine();
      stopPage();
      stopBeat();
    },
  };
}
