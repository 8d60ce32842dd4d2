import '@foyer/theme/styles';
import { createTheme, defaultColors, vars } from '@foyer/theme';
import { cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { Button } from '../parts/button/Button.tsx';
import { ThemeProvider } from './ThemeProvider.tsx';
import { useTheme } from './use-theme.ts';

const emulate = (features: { name: string; value: string }[]) => cdp().send('Emulation.setEmulatedMedia', { features });

afterEach(async () => {
  cleanup();
  await emulate([]);
});

const Panel = ({ name, color = vars.color.surface }: { name: string; color?: string }) => (
  <div
    data-testid={name}
    style={{ backgroundColor: color, inlineSize: vars.size.control, transition: `none ${vars.motion.fast}` }}
  />
);

const shown = (name: string) => {
  const panel = document.querySelector(`[data-testid="${name}"]`);
  if (!panel) throw new Error(`There is no panel "${name}".`);
  return getComputedStyle(panel);
};

const teal = createTheme({ name: 'teal', tokens: { color: { accent: '#0f766e' } } });

it('shows a dark panel in a light page, and a light one in that', () => {
  render(
    <ThemeProvider colorMode="light">
      <Panel name="page" />
      <ThemeProvider colorMode="dark">
        <Panel name="dark" />
        <ThemeProvider colorMode="light">
          <Panel name="inner" />
        </ThemeProvider>
      </ThemeProvider>
    </ThemeProvider>,
  );
  expect(shown('page').backgroundColor).toBe('rgb(255, 255, 255)');
  expect(shown('dark').backgroundColor).toBe('rgb(20, 23, 30)');
  expect(shown('inner').backgroundColor).toBe('rgb(255, 255, 255)');
});

it('gives text inside it the colour of its mode', () => {
  render(<ThemeProvider colorMode="dark" className="dark">Hello</ThemeProvider>);
  const wrapper = document.querySelector('.dark');
  expect(wrapper && getComputedStyle(wrapper).color).toBe('rgb(242, 244, 247)');
});

it('follows the device when the mode is system', async () => {
  render(
    <ThemeProvider colorMode="system">
      <Panel name="panel" />
    </ThemeProvider>,
  );
  await emulate([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(shown('panel').backgroundColor).toBe('rgb(20, 23, 30)');
  await emulate([{ name: 'prefers-color-scheme', value: 'light' }]);
  expect(shown('panel').backgroundColor).toBe('rgb(255, 255, 255)');
});

it('makes controls lower where the density is compact, and comfortable again inside', () => {
  render(
    <ThemeProvider density="compact">
      <Panel name="compact" />
      <ThemeProvider density="comfortable">
        <Panel name="comfortable" />
      </ThemeProvider>
    </ThemeProvider>,
  );
  expect(shown('compact').inlineSize).toBe('32px');
  expect(shown('comfortable').inlineSize).toBe('40px');
});

it('applies a theme at run time, to its own part of the page, without a style element', () => {
  const styles = document.querySelectorAll('style').length;
  render(
    <>
      <ThemeProvider theme={teal}>
        <Panel name="themed" color={vars.color.accent} />
      </ThemeProvider>
      <Panel name="plain" color={vars.color.accent} />
    </>,
  );
  expect(shown('themed').backgroundColor).toBe('rgb(15, 118, 110)');
  expect(shown('plain').backgroundColor).toBe('rgb(49, 98, 236)');
  expect(document.querySelectorAll('style')).toHaveLength(styles);
});

const providers = (count: number) => (
  <StrictMode>
    {Array.from({ length: count }, (_, index) => (
      <ThemeProvider key={index} theme={{ name: 'teal', tokens: { color: { accent: '#0f766e' } } }} />
    ))}
  </StrictMode>
);

it('adopts one sheet for a theme, however many use it, and gives it back after the last', () => {
  const sheets = document.adoptedStyleSheets.length;
  const { rerender } = render(providers(3));
  expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
  rerender(providers(1));
  expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
  rerender(providers(0));
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});

const themed = (accent: string) => (
  <ThemeProvider theme={{ tokens: { color: { accent } } }}>
    <Panel name="themed" color={vars.color.accent} />
  </ThemeProvider>
);

it('replaces the theme when another is given', () => {
  const { rerender } = render(themed('rgb(1, 2, 3)'));
  expect(shown('themed').backgroundColor).toBe('rgb(1, 2, 3)');
  rerender(themed('rgb(4, 5, 6)'));
  expect(shown('themed').backgroundColor).toBe('rgb(4, 5, 6)');
});

it('reaches into a shadow root', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const shadow = host.attachShadow({ mode: 'open' });
  const { unmount } = render(
    createPortal(
      <ThemeProvider theme={teal}>
        <Panel name="shadowed" color={vars.color.accent} />
      </ThemeProvider>,
      shadow,
    ),
  );
  const panel = shadow.querySelector('[data-testid]');
  expect(panel && getComputedStyle(panel).backgroundColor).toBe('rgb(15, 118, 110)');
  unmount();
  expect(shadow.adoptedStyleSheets).toHaveLength(0);
  host.remove();
});

const Reader = () => {
  const { theme, colorMode, direction, density } = useTheme();
  return <output>{[theme?.name, colorMode, direction, density ?? 'unset'].join(' ')}</output>;
};

it('tells what holds, from the nearest provider and from those outside it', () => {
  const { getByRole } = render(
    <ThemeProvider theme={teal} colorMode="light" direction="rtl">
      <ThemeProvider colorMode="dark">
        <Reader />
      </ThemeProvider>
    </ThemeProvider>,
  );
  expect(getByRole('status').textContent).toBe('teal dark rtl unset');
});

it('takes the system colours where the person forces them, whatever a theme says', async () => {
  render(
    <ThemeProvider theme={teal}>
      <Button variant="primary">Save</Button>
      <Panel name="highlight" color="Highlight" />
    </ThemeProvider>,
  );
  const button = document.querySelector('button');
  const background = () => button && getComputedStyle(button).backgroundColor;
  expect(background()).toBe('rgb(15, 118, 110)');
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  await expect.poll(background).toBe(shown('highlight').backgroundColor);
});

it('holds still where the person wants less motion, whatever a theme says', async () => {
  render(
    <ThemeProvider theme={{ name: 'lively', tokens: { motion: { fast: '120ms' } } }}>
      <Panel name="panel" />
    </ThemeProvider>,
  );
  expect(shown('panel').transitionDuration).toBe('0.12s');
  await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  expect(shown('panel').transitionDuration).toBe('0s');
});

it('makes a mode’s own colour follow the nearest mode', () => {
  const theme = createTheme({
    name: 'modes',
    tokens: { color: { accent: 'rgb(1, 2, 3)', surface: defaultColors.surface } },
    overrides: [{ colorMode: 'dark', tokens: { color: { accent: 'rgb(4, 5, 6)', surface: 'rgb(7, 8, 9)' } } }],
  });
  render(
    <ThemeProvider theme={theme} colorMode="light">
      <Panel name="light" color={vars.color.accent} />
      <Panel name="light-surface" />
      <ThemeProvider colorMode="dark">
        <Panel name="dark" color={vars.color.accent} />
        <Panel name="dark-surface" />
      </ThemeProvider>
    </ThemeProvider>,
  );
  expect(shown('light').backgroundColor).toBe('rgb(1, 2, 3)');
  expect(shown('light-surface').backgroundColor).toBe('rgb(255, 255, 255)');
  expect(shown('dark').backgroundColor).toBe('rgb(4, 5, 6)');
  expect(shown('dark-surface').backgroundColor).toBe('rgb(7, 8, 9)');
});
