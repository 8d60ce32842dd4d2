/** The primitive colours. They never leave this package: components and apps speak of `color.accent`, not of a blue. */
export const palette = {
  neutral: {
    0: '#ffffff',
    5: '#f9fafc',
    10: '#f2f4f7',
    20: '#e5e8ed',
    30: '#d4d7de',
    40: '#b3b7c1',
    45: '#9da2ab',
    50: '#878c95',
    60: '#6d727a',
    70: '#545860',
    80: '#3c4047',
    85: '#2a2e35',
    90: '#1e2229',
    95: '#14171e',
    100: '#0c0f16',
  },
  blue: { 10: '#eef4ff', 40: '#95b6fe', 55: '#3d6ded', 60: '#3162ec', 65: '#2857e0', 70: '#1d47c8', 80: '#113197', 90: '#0f1f45' },
  red: { 10: '#fff0ef', 40: '#fd9693', 50: '#d93a46', 55: '#d2323f', 60: '#ca2a39', 70: '#a21829', 90: '#391414' },
  green: { 10: '#e5faeb', 40: '#63d18f', 50: '#35a96a', 60: '#14874e', 70: '#0a693c', 90: '#0d2818' },
  amber: { 10: '#fff2e0', 40: '#efa831', 60: '#986603', 70: '#774f02', 90: '#2e1e06' },
  cyan: { 10: '#e8f6fe', 40: '#67c4f2', 50: '#229dcf', 60: '#057ca7', 70: '#006083', 90: '#052533' },
  shade: { 50: 'rgb(12 15 22 / 0.5)', 70: 'rgb(0 0 0 / 0.7)' },
} as const;

type Palette = typeof palette;

/** A primitive by its path: `blue.60`. */
export type Primitive = { [Hue in keyof Palette]: `${Hue}.${keyof Palette[Hue] & number}` }[keyof Palette];
