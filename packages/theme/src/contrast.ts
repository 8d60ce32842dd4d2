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

const backgrounds = ['canvas', 'surface', 'surfaceSunken', 'surfaceHover'] as const satisfies readonly ColorToken[];

interface ContrastRule {
  readonly least: number;
  readonly front: readonly ColorToken[];
  readonly back: readonly ColorToken[];
}

/** Every pair that the kit draws: text on its background at 4.5, a control, a ring or an icon on its own at 3. */
export const contrastRules: readonly ContrastRule[] = [
  { least: 4.5, front: ['text', 'textMuted', 'accentText', 'dangerText', 'successText', 'warningText', 'infoText'], back: backgrounds },
  { least: 4.5, front: ['onAccent'], back: ['accent', 'accentHover', 'accentActive'] },
  { least: 4.5, front: ['onDanger'], back: ['danger', 'dangerHover'] },
  { least: 4.5, front: ['text', 'textMuted', 'accentText'], back: ['accentSoft'] },
  { least: 4.5, front: ['text', 'textMuted', 'dangerText'], back: ['dangerSoft'] },
  { least: 4.5, front: ['text', 'textMuted', 'successText'], back: ['successSoft'] },
  { least: 4.5, front: ['text', 'textMuted', 'warningText'], back: ['warningSoft'] },
  { least: 4.5, front: ['text', 'textMuted', 'infoText'], back: ['infoSoft'] },
  { least: 3, front: ['borderControl', 'borderControlHover'], back: ['canvas', 'surface'] },
  { least: 3, front: ['accent', 'danger', 'success', 'warning', 'info'], back: ['canvas', 'surface'] },
  { least: 3, front: ['focus'], back: backgrounds },
  { least: 3, front: ['danger'], back: ['dangerSoft'] },
  { least: 3, front: ['success'], back: ['successSoft'] },
  { least: 3, front: ['warning'], back: ['warningSoft'] },
  { least: 3, front: ['info'], back: ['infoSoft'] },
];
