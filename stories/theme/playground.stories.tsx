import { createTheme, type ThemeTokens } from '@foyer/theme';
import type { ThemeProviderProps } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sample } from './sample.tsx';

const faces = {
  system: undefined,
  serif: "Georgia, 'Times New Roman', serif",
  rounded: "ui-rounded, 'Hiragino Maru Gothic ProN', 'Nunito', sans-serif",
};

interface ThemeArgs extends Required<Pick<ThemeProviderProps, 'density' | 'radius'>> {
  accent: string;
  /** What a page and its cards are tinted with; none leaves them neutral. */
  tint: string;
  face: keyof typeof faces;
}

/** A theme of your own: choose, and take the code below the form. The toolbar has light and dark. */
const meta = {
  title: 'Theme/Playground',
  args: { accent: '#0f766e', tint: '', radius: 'medium', density: 'comfortable', face: 'system' },
  argTypes: {
    accent: { control: 'color', description: 'The one colour that leads on. Six others follow from it.' },
    tint: { control: 'color', description: 'What cards are tinted with, a little. Without it they are neutral.' },
    radius: { control: 'inline-radio', options: ['none', 'small', 'medium', 'large', 'full'], description: 'How round corners are.' },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'], description: 'How much room there is. Under a finger, controls stay 44 pixels high.' },
    face: { control: 'inline-radio', options: Object.keys(faces), description: 'The typeface of everything.' },
  },
} satisfies Meta<ThemeArgs>;

export default meta;

const tokensOf = ({ accent, tint, face }: ThemeArgs): ThemeTokens => ({
  color: { accent, ...(tint && { surface: `light-dark(color-mix(in oklab, ${tint} 4%, #fff), color-mix(in oklab, ${tint} 8%, #14171e))` }) },
  ...(faces[face] && { font: { sans: faces[face] } }),
});

const indented = (value: unknown) => JSON.stringify(value, null, 2).replaceAll(/"(\w+)":/g, '$1:').replaceAll('\n', '\n  ');

const sourceOf = (args: ThemeArgs) => `const theme = createTheme({
  name: 'yours',
  tokens: ${indented(tokensOf(args))},
});

<ThemeProvider theme={theme} radius="${args.radius}" density="${args.density}">`;

/** One colour, and a choice of corners, room and typeface. */
export const Playground: StoryObj<ThemeArgs> = {
  render: (args, { globals }) => {
    const { radius, density } = args;
    const theme = createTheme({ name: 'yours', tokens: tokensOf(args) });
    return <Sample heading="Your theme" theme={theme} source={sourceOf(args)} colorMode={globals['colorMode']} {...{ radius, density }} />;
  },
};
