/** After so many milliseconds a measurement counts half. */
const HALF_LIFE = 2000;
/** Shorter spans say more about the browser's timers than about the network. */
const SHORTEST_SPAN = 100;

/** A rate in bytes a second that follows the last seconds and does not jump. */
export interface Speedometer {
  readonly rate: number | undefined;
  moved(bytes: number, now: number): void;
  /** What lies between now and the next movement does not count. */
  rest(): void;
}

export function createSpeedometer(): Speedometer {
  let rate: number | undefined;
  let since: number | undefined;
  let gathered = 0;
  return {
    get rate() {
      return rate;
    },
    moved(bytes, now) {
      if (since === undefined) {
        since = now;
        return;
      }
      gathered += bytes;
      const span = now - since;
      if (span < SHORTEST_SPAN) return;
      const measured = (gathered / span) * 1000;
      const weight = 1 - 0.5 ** (span / HALF_LIFE);
      rate = rate === undefined ? measured : rate + weight * (measured - rate);
      since = now;
      gathered = 0;
    },
    rest() {
      since = undefined;
      gathered = 0;
      rate = undefined;
    },
  };
}
