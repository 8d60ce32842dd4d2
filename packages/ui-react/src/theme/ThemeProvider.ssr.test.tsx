import { createTheme } from '@foyer/theme';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ThemeProvider } from './ThemeProvider.tsx';

it('says mode, direction, density, radius and theme in the server HTML, without a style', () => {
  const theme = createTheme({ name: 'acme', tokens: { color: { accent: '#0f766e' } } });
  const html = renderToString(
    <ThemeProvider theme={theme} colorMode="dark" direction="rtl" density="compact" radius="large">
      Hello
    </ThemeProvider>,
  );
  expect(html).toBe(
    '<div dir="rtl" data-foyer-theme="acme" data-foyer-color-mode="dark" data-foyer-density="compact" data-foyer-radius="large">Hello</div>',
  );
});

it('leaves out what is not set, so that it comes from outside', () => {
  expect(renderToString(<ThemeProvider>Hello</ThemeProvider>)).toBe('<div>Hello</div>');
});
