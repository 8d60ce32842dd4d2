/** The systems' own faces by name: `system-ui` is a face for another script on some Windows, and a clumsy one on bare Linux. */
export const font = {
  sans: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif",
  mono: "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
};

/** A control's text is 16 px: a phone zooms into smaller ones. */
export const text = { small: '0.8125rem', body: '0.875rem', control: '1rem', heading: '1.125rem', title: '1.5rem' };

export const leading = { tight: '1.25', normal: '1.5' };

export const weight = { regular: '400', medium: '500', semibold: '600' };
