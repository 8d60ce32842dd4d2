/** The widths from which on a style holds, in pixels, as Amplify UI names them. */
export const breakpoints = { base: 0, small: 480, medium: 768, large: 992, xl: 1280, xxl: 1536 } as const;

export type Breakpoint = keyof typeof breakpoints;
