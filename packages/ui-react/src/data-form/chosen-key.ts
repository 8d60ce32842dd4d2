import type { FormField } from './form-field.ts';

const NUMBERS: readonly string[] = ['Int', 'Float', 'AWSTimestamp'];

/** What a form says of a field that a relation writes: it holds texts, and a key may be a number. What is none is the server's to refuse. */
export function chosenKey({ siblings }: FormField, own: string, data: FormData): string | number | null {
  const text = String(data.get(own) ?? '');
  const type = siblings?.find(({ name }) => name === own)?.type;
  const isNumber = type?.kind === 'scalar' && NUMBERS.includes(type.scalar) && Number.isFinite(+text);
  return text === '' ? null : isNumber ? +text : text;
}
