declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Says a sentence to the developer, once, and nothing in a production build. */
export function warnDeveloper(sentence: string): void {
  if (process.env.NODE_ENV === 'production' || said.has(sentence)) return;
  said.add(sentence);
  console.warn(sentence);
}

const said = new Set<string>();
