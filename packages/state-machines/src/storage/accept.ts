/** Types whose files also go by another extension, or by another name of the type. */
const SAME: Readonly<Record<string, string>> = { '.jpeg': '.jpg', 'image/jpg': 'image/jpeg', '.tiff': '.tif', '.htm': '.html', '.mpeg': '.mpg' };

const canonical = (token: string) => SAME[token] ?? token;

const tokensOf = (accepted: readonly string[]) =>
  accepted.flatMap((each) => each.split(',')).map((each) => canonical(each.trim().toLowerCase())).filter(Boolean);

const isEverything = (tokens: readonly string[]) => tokens.length === 0 || tokens.includes('*') || tokens.includes('*/*');

/** Whether the `acceptedFileTypes` leave anything out. */
export const isChoosy = (accepted: readonly string[] = []): boolean => !isEverything(tokensOf(accepted));

/** Whether a file is one of the `acceptedFileTypes`: extensions, types, and groups such as `image/*`. */
export function isAccepted(file: { readonly name: string; readonly type: string }, accepted: readonly string[]): boolean {
  const tokens = tokensOf(accepted);
  if (isEverything(tokens)) return true;
  const type = canonical(file.type.toLowerCase().split(';', 1)[0]?.trim() ?? '');
  const name = file.name.toLowerCase();
  const extension = canonical(/\.[^./]+$/.exec(name)?.[0] ?? '');
  return tokens.some((token) => {
    if (token.startsWith('.')) return token === extension || name.endsWith(token);
    if (token.endsWith('/*')) return type.startsWith(token.slice(0, -1));
    return token === type;
  });
}
