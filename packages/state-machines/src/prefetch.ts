/** Does ahead what somebody is about to need, as loading code. Whoever needs it does it again where it failed, and tells. */
export function prefetch(ahead: () => Promise<unknown>): void {
  // A failure is no news yet: nobody has asked. It is told by the call that needs the thing, which is made anew.
  ahead().catch(() => {});
}
