/** Pixels at the browser's usual text size; they grow with the text that a person chooses. */
const rem = (pixels: number) => `${pixels / 16}rem`;

export const space = { xxs: rem(4), xs: rem(8), s: rem(12), m: rem(16), l: rem(24), xl: rem(32), xxl: rem(48) };

const controls = { control: rem(40), controlSmall: rem(32), touch: rem(44) };

export const size = { ...controls, icon: rem(16), iconLarge: rem(24), card: rem(400) };

export const densities = {
  comfortable: { space, controls },
  compact: {
    space: { xxs: rem(2), xs: rem(6), s: rem(8), m: rem(12), l: rem(16), xl: rem(24), xxl: rem(32) },
    controls: { control: rem(32), controlSmall: rem(28), touch: rem(40) },
  },
};

/** Under a finger, controls are no lower than this in either density, the small ones too. */
export const fingerControls = { control: rem(44), controlSmall: rem(44), touch: rem(44) };

export const radius = {
  none: { small: '0px', control: '0px', card: '0px', full: '0px' },
  small: { small: rem(2), control: rem(4), card: rem(6), full: '9999px' },
  medium: { small: rem(4), control: rem(8), card: rem(12), full: '9999px' },
  large: { small: rem(6), control: rem(12), card: rem(20), full: '9999px' },
  full: { small: rem(8), control: '9999px', card: rem(24), full: '9999px' },
};

export const ring = { width: '2px', offset: '2px' };

export const layer = { overlay: '1000', modal: '1100', toast: '1200' };
