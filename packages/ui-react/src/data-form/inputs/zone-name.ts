import type { InputKind } from '../../data-fields/input-kind.ts';
import { momentOf, zoneOf } from '../../data-fields/local-time.ts';
import { textOf } from '../../data-fields/value-text.ts';

/** In which zone a value is entered: a moment in this device's; a day or a time of day in the one that it is stored with, if any. */
export function zoneName(locale: string, kind: InputKind, value: unknown): string | undefined {
  if (kind === 'date' || kind === 'time') return zoneOf(String(value ?? '')).replace('Z', 'UTC') || undefined;
  if (kind !== 'date-time' && kind !== 'timestamp') return undefined;
  const moment = momentOf(textOf(kind, value)) ?? new Date();
  return new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
}
