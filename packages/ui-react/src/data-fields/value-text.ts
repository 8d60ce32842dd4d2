import type { InputKind } from './input-kind.ts';
import { localText, withoutZone } from './local-time.ts';

/** A stored value as its input shows it at first. */
export function textOf(kind: InputKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'date-time':
      return localText(new Date(String(value)));
    case 'timestamp':
      return localText(new Date(Number(value) * 1000));
    case 'date':
    case 'time':
      return withoutZone(String(value));
    case 'json':
      return indented(String(value));
    default:
      return String(value).replaceAll(/\r\n?/g, '\n');
  }
}

/** What is stored may be no JSON at all, where another program wrote it: it is shown as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}
