const formats = new Map<string, Intl.NumberFormat>();

function written(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  const name = `${locale} ${options.unit ?? options.style} ${options.maximumFractionDigits}`;
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, options);
  formats.set(name, format);
  return format.format(value);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes, as `2.4 MB`; with `per`, a rate. */
export function bytesText(locale: string, bytes: number, per = ''): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return written(locale, value, {
    style: 'unit', unit: `${UNITS[step]}${per}`, unitDisplay: step === 0 && !per ? 'long' : 'short', maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  });
}

/** A rate in bytes a second, as `1.2 MB/s`. */
export const rateText = (locale: string, rate: number): string => bytesText(locale, rate, '-per-second');

/** A time in seconds, in its largest unit: `12 sec`, `5 min`. */
export function timeText(locale: string, seconds: number): string {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : seconds < 3600 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  return written(locale, Math.max(1, Math.ceil(value)), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 });
}

/** A fraction, as `43%`. Nothing is called whole before it is. */
export const percentText = (locale: string, fraction: number): string =>
  written(locale, Math.floor(fraction * 100) / 100, { style: 'percent', maximumFractionDigits: 0 });
