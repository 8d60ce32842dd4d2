/** So many characters at the end of a name are always seen: its extension, and what tells `(1)` from `(2)`. */
const TAIL = 9;

/** A name in two parts, of which the first gives way where there is no room for both. */
export function nameParts(name: string): { readonly stem: string; readonly tail: string } {
  const letters = [...name];
  return letters.length <= TAIL * 2
    ? { stem: name, tail: '' }
    : { stem: letters.slice(0, -TAIL).join(''), tail: letters.slice(-TAIL).join('') };
}

/** The extension in capitals, where it is short enough to stand for a kind of file. */
export const extensionOf = (name: string): string => /\.([^./]{1,4})$/.exec(name)?.[1]?.toUpperCase() ?? '';
