declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/**
 * Says a sentence in the console to the developer of the app, once, and nothing in a production build.
 *
 * @param cause what the app's own code threw: each one is told
 */
export const tellDeveloper = (sentence: string | undefined, cause?: unknown): void => {
  const news = `${sentence} ${String(cause)}`;
  if (process.env.NODE_ENV === 'production' || !sentence || told.has(news)) return;
  told.add(news);
  console.error(sentence, ...(cause ? [cause] : []));
};
