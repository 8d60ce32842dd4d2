/** Asks for code ahead of the need for it. What does not arrive is asked for again by whoever needs it, who tells. */
export function prefetch(load: () => Promise<unknown>): void {
  load().catch(() => {});
}
