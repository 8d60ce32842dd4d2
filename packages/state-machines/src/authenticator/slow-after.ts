/** How long a call may take, in milliseconds, before a screen says that it is slow. The client retries in silence. */
export const SLOW_AFTER = 4_000;
