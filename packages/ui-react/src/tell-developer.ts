declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/** Says a sentence in the console to the developer of the app, once, and nothing in a production build. */
export const tellDeveloper = (sentence: string | undefined): void => {
  if (process.env.NODE_ENV === 'production' || !sentence || told.has(sentence)) return;
  told.add(sentence);
  console.error(sentence);
};
