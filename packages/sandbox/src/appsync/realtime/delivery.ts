import type { EventEffect } from '../../faults/fault.ts';

/** Sends the events of one connection in their order, unless a fault says otherwise. */
export class Delivery {
  readonly #send: (frame: object) => void;
  readonly #drop: () => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  #held: object | undefined;

  constructor(send: (frame: object) => void, drop: () => void) {
    this.#send = send;
    this.#drop = drop;
  }

  deliver(frame: object, effect: EventEffect | undefined): void {
    switch (effect?.kind) {
      case 'event-lost':
        return;
      case 'event-dropped':
        this.#drop();
        return;
      case 'event-swapped':
        this.#release();
        this.#held = frame;
        return;
      case 'event-late':
        this.#later(frame, effect.milliseconds);
        return;
      case 'event-repeated':
        this.#send(frame);
        break;
      case undefined:
        break;
      default:
        effect satisfies never;
    }
    this.#send(frame);
    this.#release();
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#held = undefined;
  }

  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held) this.#send(held);
  }

  #later(frame: object, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#send(frame);
    }, milliseconds);
    this.#timers.add(timer);
  }
}
