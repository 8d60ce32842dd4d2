import type { ColorToken } from './contract.css.ts';

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminance = (hex: string): number => {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`"${hex}" has no luminance that can be computed here.`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(parseInt(hex.slice(start, start + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG's contrast ratio of two opaque colours, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** What anything may stand on. */
export const grounds = [
  'canvas', 'surface', 'surfaceSunken', 'surfaceHover', 'accentSoft', 'dangerSoft', 'successSoft', 'warningSoft', 'infoSoft',
] as const satisfies readonly ColorToken[];

interface ContrastRule {
  readonly least: number;
  readonly front: readonly ColorToken[];
  readonly back: readonly ColorToken[];
}

/** Text on any ground at 4.5; the edge of a control, a ring, a bar or an icon on any ground at 3; a fill bears its own text. */
export const contrastRules: readonly ContrastRule[] = [
  { least: 4.5, front: ['text', 'textMuted', 'accentText', 'dangerText', 'successText', 'warningText', 'infoText'], back: grounds },
  { least: 3, front: ['borderControl', 'borderControlHover', 'focus', 'accent', 'danger', 'success', 'warning', 'info'], back: grounds },
  { least: 4.5, front: ['onAccent'], back: ['accent', 'accentHover', 'accentActive'] },
  { least: 4.5, front: ['onDanger'], back: ['danger', 'dangerHover'] },
];
