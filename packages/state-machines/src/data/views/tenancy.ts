import type { PagePort } from '../../ports/page.ts';

/** How long a view goes on listening when nobody looks, in milliseconds: long enough for a page to change. */
const LINGER = 5000;
/** How long it keeps what it knows after that. */
const KEEP = 5 * 60_000;

/** Counts who looks at a view. */
export interface Tenancy {
  /** Somebody looks, until the answer is called. */
  enter(): () => void;
  occupied(): boolean;
  /** Who leaves now does not come back: nothing lingers until somebody enters again. */
  hurry(): void;
}

/** `enter` runs for the first who looks and answers with what ends it; `forget` runs when nobody has come back. */
export function createTenancy(page: PagePort, { enter, forget }: { enter(): () => void; forget(): void }): Tenancy {
  let tenants = 0;
  let linger = LINGER;
  let leave: (() => void) | undefined;
  let cancel = page.after(KEEP, forget);

  function emptySoon() {
    cancel();
    if (linger === 0) empty();
    else cancel = page.after(linger, empty);
  }
  function empty() {
    leave?.();
    leave = undefined;
    cancel = page.after(KEEP, forget);
  }

  return {
    enter() {
      tenants += 1;
      linger = LINGER;
      cancel();
      leave ??= enter();
      let left = false;
      return () => {
        if (left) return;
        left = true;
        tenants -= 1;
        if (tenants === 0) emptySoon();
      };
    },
    occupied: () => leave !== undefined,
    hurry() {
      linger = 0;
      if (tenants === 0 && leave) emptySoon();
    },
  };
}
