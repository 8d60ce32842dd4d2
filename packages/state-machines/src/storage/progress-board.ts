import type { Clock } from '../ports/upload-environment.ts';
import { createLazyCell } from './cell.ts';
import { createSpeedometer, type Speedometer } from './speedometer.ts';
import type { Channel, UploadProgress } from './uploader.protocol.ts';

/** After so many milliseconds without a byte and a file on its way, the rate of all is measured anew. */
const LULL = 2000;
/** Nobody is told that all is there before it is stored. */
const ALMOST = 0.99;

interface Meter {
  loaded: number;
  total: number;
  stored: boolean;
  /** Since it moved first. */
  speed: Speedometer | undefined;
}

/** How far each file and all of them are. Listeners hear of it once a frame, however many events came in. */
export interface ProgressBoard {
  readonly overall: Channel<UploadProgress>;
  of(id: string): Channel<UploadProgress>;
  /** Counts a file from now on. @param loaded what was there before */
  track(id: string, total: number, loaded?: number): void;
  /** @param isBase what was there before: it moved at no rate */
  move(id: string, loaded: number, isBase?: boolean): void;
  /** The file will not move for a while; where it was the only one to move, the rate of all is not known any more. */
  rest(id?: string): void;
  finish(id: string): void;
  /** Nothing more will come: what was sent counts, the rest does not. */
  stop(id: string): void;
  /** Starts again at nothing. */
  restart(id: string, total: number): void;
  forget(id: string): void;
}

export function createProgressBoard(clock: Clock): ProgressBoard {
  const meters = new Map<string, Meter>();
  const cells = new Map<string, ReturnType<typeof createLazyCell<UploadProgress>>>();
  const changed = new Set<string>();
  /** Files that have moved, and have neither come to rest nor to their end. */
  const moving = new Set<string>();
  let movedAt = 0;
  const all = { loaded: 0, total: 0, files: 0, stored: 0 };
  const speed = createSpeedometer();
  const overall = createLazyCell(() =>
    progressOf({ loaded: all.loaded, total: all.total, stored: all.files > 0 && all.stored === all.files, speed }));
  let framed = false;

  const cellOf = (id: string) => {
    const known = cells.get(id);
    if (known) return known;
    const made = createLazyCell(() => progressOf(meters.get(id) ?? EMPTY));
    cells.set(id, made);
    return made;
  };

  const touch = (id: string) => {
    cells.get(id)?.stale();
    overall.stale();
    changed.add(id);
    if (framed) return;
    framed = true;
    clock.frame(() => {
      framed = false;
      const ids = [...changed];
      changed.clear();
      for (const each of ids) cells.get(each)?.call();
      overall.call();
    });
  };

  const write = (id: string, next: Partial<Pick<Meter, 'loaded' | 'total' | 'stored'>>) => {
    const meter = meters.get(id);
    if (!meter) return;
    all.loaded += (next.loaded ?? meter.loaded) - meter.loaded;
    all.total += (next.total ?? meter.total) - meter.total;
    all.stored += Number(next.stored ?? meter.stored) - Number(meter.stored);
    Object.assign(meter, next);
    touch(id);
  };

  const forget = (id: string) => {
    moving.delete(id);
    if (!meters.has(id)) return;
    write(id, { loaded: 0, total: 0, stored: false });
    meters.delete(id);
    all.files -= 1;
  };

  return {
    overall,
    of: cellOf,
    track(id, total, loaded = 0) {
      if (meters.has(id)) return write(id, { total });
      meters.set(id, { loaded: 0, total: 0, stored: false, speed: undefined });
      all.files += 1;
      write(id, { total, loaded });
    },
    move(id, loaded, isBase = false) {
      const meter = meters.get(id);
      if (!meter || meter.stored) return;
      const reached = Math.max(meter.loaded, Math.min(loaded, meter.total));
      if (isBase) return write(id, { loaded: reached });
      const now = clock.now();
      if (moving.size === 0 && now - movedAt > LULL) speed.rest();
      moving.add(id);
      movedAt = now;
      meter.speed ??= createSpeedometer();
      meter.speed.moved(reached - meter.loaded, now);
      speed.moved(reached - meter.loaded, now);
      if (reached > meter.loaded) write(id, { loaded: reached });
    },
    rest(id = '') {
      meters.get(id)?.speed?.rest();
      moving.delete(id);
      if (moving.size === 0) speed.rest();
      touch(id);
    },
    finish(id) {
      moving.delete(id);
      const meter = meters.get(id);
      if (meter) write(id, { loaded: meter.total, stored: true });
    },
    stop(id) {
      moving.delete(id);
      const meter = meters.get(id);
      if (meter && !meter.stored) write(id, { total: meter.loaded, stored: true });
    },
    restart(id, total) {
      forget(id);
      this.track(id, total);
    },
    forget(id) {
      forget(id);
      cells.delete(id);
    },
  };
}

const EMPTY: Meter = { loaded: 0, total: 0, stored: false, speed: undefined };

function progressOf({ loaded, total, stored, speed }: Meter): UploadProgress {
  const rate = speed?.rate;
  const timeLeft = stored ? 0 : rate ? (total - loaded) / rate : undefined;
  return { loaded, total, fraction: stored ? 1 : total === 0 ? 0 : Math.min(loaded / total, ALMOST), rate, timeLeft };
}
