/** So many characters at the end of a name are seen where no word begins near it. */
const TAIL = 9;

/** The last words of a name, which hold its extension and what tells `(1)` from `(2)`. */
const LAST_WORDS = /(?<=[\s_-])[^\s_-].{4,13}$/su;

/** A name in two parts, of which the first gives way where there is no room for both; the second begins with a word if it can. */
export function nameParts(name: string): { readonly stem: string; readonly tail: string } {
  const letters = [...name];
  if (letters.length <= TAIL * 2) return { stem: name, tail: '' };
  const tail = LAST_WORDS.exec(name)?.[0] ?? letters.slice(-TAIL).join('');
  return { stem: name.slice(0, -tail.length), tail };
}

/** The extension in capitals, where it is short enough to stand for a kind of file. */
export const extensionOf = (name: string): string => /\.([^./]{1,4})$/.exec(name)?.[1]?.toUpperCase() ?? '';
