import './styles.ts';
import { afterEach, expect, it } from 'vitest';
import { contrast, grounds } from './contrast.ts';
import { vars, type ColorToken } from './contract.css.ts';
import { createTheme } from './create-theme.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** The colour as the screen gets it. */
const hex = (color: string): string => {
  if (!canvas) throw new Error('This browser draws no canvas.');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return `#${Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3), (channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

const painted = (token: ColorToken, panel: HTMLElement): string => {
  panel.style.backgroundColor = vars.color[token];
  return hex(getComputedStyle(panel).backgroundColor);
};

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

const accents = ['#0f766e', '#ffd400', '#111111', '#ffffff', '#3b82f6', '#e11d48', '#16a34a', '#777777'];
const modes = ['light', 'dark'];

it.each(accents.flatMap((accent) => modes.map((mode) => ({ accent, mode }))))('an accent of $accent is readable in $mode', ({ accent, mode }) => {
  const { name, cssText } = createTheme({ tokens: { color: { accent } } });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  document.adoptedStyleSheets = [sheet];
  const panel = document.body.appendChild(document.createElement('div'));
  panel.dataset.foyerTheme = name;
  panel.dataset.foyerColorMode = mode;
  const ratio = (front: ColorToken, back: ColorToken) => contrast(painted(front, panel), painted(back, panel));

  expect(painted('accent', panel)).toBe(accent);
  for (const back of ['accent', 'accentHover', 'accentActive'] as const) expect(ratio('onAccent', back)).toBeGreaterThanOrEqual(4.5);
  for (const back of grounds) {
    expect(ratio('accentText', back)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('focus', back)).toBeGreaterThanOrEqual(3);
  }
  expect(ratio('text', 'accentSoft')).toBeGreaterThanOrEqual(4.5);
});
