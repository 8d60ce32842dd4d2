import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { createTheme, type AmplifyTheme, defaultDarkModeOverride } from '@foyer/ui-react';
import { mountApp } from './mount-app.spec.tsx';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(() => warn.mockClear());

const draw = async (given: 'created' | 'plain', colorMode: 'light' | 'dark') => {
  const { ThemedApp } = await import('./apps/themed.fixture.tsx');
  mountApp(<ThemedApp given={given} colorMode={colorMode} />);
  return {
    submit: getComputedStyle(await screen.findByRole('button', { name: 'Sign in' })),
    label: getComputedStyle(screen.getByText('Email')),
    painted: getComputedStyle(screen.getByText('Painted')),
  };
};

it('wears a theme of Amplify UI: colours, fonts and spaces, with references written out', async () => {
  const { submit, label, painted } = await draw('created', 'light');
  expect(submit.backgroundColor).toBe('rgb(124, 45, 18)');
  expect(submit.fontFamily).toBe('Georgia, serif');
  expect(label.color).toBe('rgb(34, 34, 34)');
  expect(painted).toMatchObject({ backgroundColor: 'rgb(249, 250, 252)', paddingTop: '24px' });
});

it('wears its dark colours in the dark', async () => {
  const { label, submit } = await draw('created', 'dark');
  expect(label.color).toBe('rgb(238, 238, 238)');
  expect(submit.backgroundColor).toBe('rgb(124, 45, 18)');
});

it('has dark colours of its own where the theme asks for some', async () => {
  const { label, submit, painted } = await draw('plain', 'dark');
  expect(submit.backgroundColor).toBe('rgb(6, 95, 70)');
  expect(label.color).toBe('rgb(242, 244, 247)');
  expect(painted.backgroundColor).toBe('rgb(12, 15, 22)');
});

it('names what has no counterpart, and takes the rest', () => {
  const theme = createTheme({
    name: 'acme theme',
    tokens: { components: { tabs: { item: { color: { value: 'red' } } } }, colors: { font: { primary: '{colors.ink}' }, ink: '#123456' } },
    overrides: [
      defaultDarkModeOverride,
      { breakpoint: 'large', tokens: { space: { medium: '3rem' } } },
      { colorMode: 'dark', tokens: { colors: { font: { primary: '#fedcba' } } } },
    ],
  });
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('[foyer] createTheme: no token of the kit is the counterpart of components.tabs.item.color'));
  expect(theme.name).toBe('acme-theme');
  expect(theme.cssText).toContain('--foyer-color-text:light-dark(#123456,#fedcba)');
  expect(theme.cssText).toContain('@media (min-width: 992px){[data-foyer-theme="acme-theme"]{--foyer-space-m:3rem;}}');
});

it('leaves a theme of the kit as it is, and its checks', () => {
  expect(createTheme({ name: 'kit', tokens: { color: { accent: '#0f766e' } } }).vars['--foyer-color-accent']).toBe('#0f766e');
  expect(warn).not.toHaveBeenCalled();
  expect(() => createTheme({ tokens: { space: { m: '1px' }, radius: { control: 'url(x)' } } })).toThrow('[foyer] createTheme');
});

it.each(['breakpoints', 'components', 'primaryColor', 'secondaryColor'])('takes a theme of Amplify UI that says %s and changes no token', (option) => {
  const given: AmplifyTheme = JSON.parse(`{ "name": "acme", "tokens": {}, "${option}": "teal" }`);
  expect(createTheme(given).name).toBe('acme');
});

it('takes a theme that did not go through createTheme, also one that is made anew with every render', async () => {
  const { ChosenModeApp, PlainThemeApp } = await import('./apps/plain-theme.fixture.tsx');
  const { unmount } = mountApp(<PlainThemeApp />);
  const submit = getComputedStyle(await screen.findByRole('button', { name: 'Sign in' }));
  expect(submit.backgroundColor).toBe('rgb(194, 65, 12)');
  expect(getComputedStyle(screen.getByText('Painted')).backgroundColor).toBe('rgb(255, 250, 240)');
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('components.authenticator.router.borderWidth'));
  unmount();
  mountApp(<ChosenModeApp />);
  const painted = getComputedStyle(screen.getByText('Painted'));
  expect(painted.backgroundColor).toBe('rgb(255, 255, 255)');
  await userEvent.click(screen.getByRole('button', { name: 'Dark' }));
  expect(screen.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  expect(painted.backgroundColor).not.toBe('rgb(255, 255, 255)');
  expect(document.adoptedStyleSheets).toHaveLength(1);
});
