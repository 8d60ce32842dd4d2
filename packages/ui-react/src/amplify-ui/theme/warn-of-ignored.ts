declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Tells a developer which tokens of an Amplify UI theme change nothing here. The app goes on with the others. */
export const warnOfIgnored = (ignored: readonly string[]): void => {
  if (process.env.NODE_ENV === 'production' || ignored.length === 0) return;
  console.warn(
    `[foyer] createTheme: ${ignored.join(', ')} ${ignored.length === 1 ? 'has' : 'have'} no counterpart among the kit’s tokens and `
    + 'change nothing; style the part with a CSS rule on [data-foyer-part], which wins without !important.',
  );
};
