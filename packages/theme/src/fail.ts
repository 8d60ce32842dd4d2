/** Ends a theme that cannot be right. */
export const fail = (problem: string): never => {
  throw new Error(`[foyer] createTheme: ${problem}`);
};
