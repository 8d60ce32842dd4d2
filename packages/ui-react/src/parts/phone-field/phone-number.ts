/** Calling codes of countries where the first zero is part of the number, also from abroad. */
const keepZero = new Set(['39', '225', '229', '241', '242', '378']);

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

/**
 * A phone number in E.164, from what a person gave: `phoneNumber('+44', '07700 900123')` is `+447700900123`.
 * A number that begins with a plus brings its own code; an empty number is an empty text.
 */
export const phoneNumber = (dialCode: string, national: string): string => {
  const number = digits(national);
  if (!number) return '';
  if (national.trim().startsWith('+')) return `+${number}`;
  const code = digits(dialCode);
  return `+${code}${keepZero.has(code) ? number : number.replace(/^0+/, '')}`;
};
