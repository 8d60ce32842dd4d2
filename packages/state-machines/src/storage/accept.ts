/** Types whose files also go by another extension, or by another name of the type. */
const SAME: Readonly<Record<string, string>> = { '.jpeg': '.jpg', 'image/jpg': 'image/jpeg', '.tiff': '.tif', '.htm': '.html', '.mpeg': '.mpg' };

const canonical = (token: string) => SAME[token] ?? token;

/** Whether a file is one of the `acceptedFileTypes`: extensions, types, and groups such as `image/*`. */
export function isAccepted(file: { readonly name: string; readonly type: string }, accepted: readonly string[]): boolean {
  const tokens = accepted.flatMap((each) => each.split(',')).map((each) => canonical(each.trim().toLowerCase())).filter(Boolean);
  if (tokens.length === 0 || tokens.includes('*') || tokens.includes('*/*')) return true;
  const type = canonical(file.type.toLowerCase().split(';', 1)[0]?.trim() ?? '');
  const name = file.name.toLowerCase();
  const extension = canonical(/\.[^./]+$/.exec(name)?.[0] ?? '');
  return tokens.some((token) => {
    if (token.startsWith('.')) return token === extension || name.endsWith(token);
    if (token.endsWith('/*')) return type.startsWith(token.slice(0, -1));
    return token === type;
  });
}
