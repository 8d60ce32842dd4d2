declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/** Tells a developer once which tokens of an Amplify UI theme change nothing here. The app goes on with the others. */
export const warnOfIgnored = (ignored: readonly string[]): void => {
  const names = ignored.join(', ');
  if (process.env.NODE_ENV === 'production' || ignored.length === 0 || told.has(names)) return;
  told.add(names);
  console.warn(
    `[foyer] createTheme: no token of the kit is the counterpart of ${names}, so that ${ignored.length === 1 ? 'it changes' : 'they change'} `
    + 'nothing; style the part with a CSS rule on [data-foyer-part], which wins without !important.',
  );
};
