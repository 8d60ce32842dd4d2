/** How long a test waits for a state, in milliseconds: what takes a second takes twenty where every core is busy. */
export const patience = 20_000;
