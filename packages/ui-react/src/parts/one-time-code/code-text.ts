const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const separators = /[\s\p{Dash}\p{Cf}]+/gu;
const betweenDigits = /(?<=\d)[\s\p{Dash}\p{Cf}]+(?=\d)/gu;

/** Arabic, Persian and full-width digits end their code point in their value. */
const asciiDigits = (text: string) => text.replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf));

/** A code as the server knows it: without spaces and hyphens, in ASCII digits. Other characters stay, to be reported. */
export const normalizeCode = (text: string): string => asciiDigits(text).replace(separators, '');

/** The code in a pasted text, which may be the whole message that brought it. */
export const codeIn = (text: string, length: number | undefined): string => {
  const joined = asciiDigits(text).replace(betweenDigits, '');
  const found = length && joined.match(new RegExp(`(?<!\\d)\\d{${length}}(?!\\d)`));
  return found ? found[0] : normalizeCode(text);
};

export interface CodeText {
  value: string;
  caret: number;
}

/**
 * What stands in the input after an edit: normalized, and no longer than the code.
 * What was typed in the middle of a full code takes the place of what follows it; what comes after the end is dropped.
 */
export const fitCode = (edited: CodeText, length: number | undefined): CodeText => {
  const head = normalizeCode(edited.value.slice(0, edited.caret)).slice(0, length);
  const tail = normalizeCode(edited.value.slice(edited.caret));
  const overflow = Math.max(0, head.length + tail.length - (length ?? Infinity));
  return { value: head + tail.slice(overflow), caret: head.length };
};
