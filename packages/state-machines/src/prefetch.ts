/** Does ahead what somebody is about to need, as loading code. Whoever needs it does it again where it failed, and tells. */
export function prefetch(ahead: () => Promise<unknown>): void {
  void Promise.allSettled([ahead()]);
}
