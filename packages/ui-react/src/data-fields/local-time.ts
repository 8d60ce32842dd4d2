const pad = (part: number, width = 2) => String(part).padStart(width, '0');

/** A moment as `<input type="datetime-local">` has it: this device's time, to the last digit that is not zero. */
export function localText(moment: Date): string {
  const day = [pad(moment.getFullYear(), 4), pad(moment.getMonth() + 1), pad(moment.getDate())].join('-');
  const time = `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
  const seconds = moment.getSeconds();
  const rest = moment.getMilliseconds();
  return `${day}T${time}${seconds || rest ? `:${pad(seconds)}` : ''}${rest ? `.${pad(rest, 3)}` : ''}`;
}

/** The moment that a local text means, or `undefined`. A time that a clock change skips is the one after the change. */
export function momentOf(text: string): Date | undefined {
  if (!/^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** A date or a time of day may carry a zone, which the browser's inputs have no place for. */
export const withoutZone = (text: string): string => text.replace(ZONE, '');
export const zoneOf = (text: string): string => ZONE.exec(text)?.[0] ?? '';

const ZONE = /(?<=\d\d)(Z|[+-]\d{2}:\d{2}(:\d{2})?)$/;
