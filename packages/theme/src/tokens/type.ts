export const font = {
  sans: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  mono: "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
};

/** A control's text is 16 px: a phone zooms into smaller ones. */
export const text = { small: '0.8125rem', body: '0.875rem', control: '1rem', heading: '1.125rem', title: '1.5rem' };

export const leading = { tight: '1.25', normal: '1.5' };

export const weight = { regular: '400', medium: '500', semibold: '600' };
