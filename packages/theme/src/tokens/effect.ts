const dim = (light: number, dark: number) => `light-dark(rgb(12 15 22 / ${light}), rgb(0 0 0 / ${dark}))`;

export const shadow = {
  card: `0 1px 2px ${dim(0.05, 0.4)}, 0 8px 24px -6px ${dim(0.08, 0.5)}`,
  overlay: `0 2px 4px ${dim(0.06, 0.4)}, 0 20px 48px -8px ${dim(0.18, 0.6)}`,
};

export const motion = { fast: '100ms', normal: '140ms', ease: 'cubic-bezier(0.2, 0, 0, 1)' };

export const stillness = { fast: '0s', normal: '0s', ease: 'linear' };
