import { createTheme } from '@foyer/theme';
import type { ThemeProviderProps } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sample } from './sample.tsx';

/** A theme is made of one colour. What goes with it is computed, with the contrast that it needs. */
const meta = { title: 'Theme/Brands' } satisfies Meta;

export default meta;

interface Brand extends Pick<ThemeProviderProps, 'density' | 'radius'> {
  readonly name: string;
  readonly accent: string;
  readonly heading: string;
}

const brands: readonly Brand[] = [
  { name: 'orchard', accent: '#0f766e', radius: 'full', heading: 'Round and green' },
  { name: 'vermilion', accent: '#c2410c', radius: 'none', heading: 'Sharp and warm' },
  { name: 'ledger', accent: '#6d28d9', radius: 'small', density: 'compact', heading: 'Dense and violet' },
];

const sourceOf = ({ name, accent, radius, density }: Brand) => `const theme = createTheme({
  name: '${name}',
  tokens: { color: { accent: '${accent}' } },
});

<ThemeProvider theme={theme} radius="${radius}"${density ? ` density="${density}"` : ''}>`;

const themes = new Map(brands.map(({ name, accent }) => [name, createTheme({ name, tokens: { color: { accent } } })]));

/** A brand is a name and a colour; the rest follows. Radius and density are attributes. */
export const Brands: StoryObj = {
  render: (_args, { globals }) => (
    <div className="panels">
      {brands.map((brand) => {
        const { name, heading, radius, density } = brand;
        return <Sample key={name} theme={themes.get(name)} source={sourceOf(brand)} colorMode={globals['colorMode']} {...{ heading, radius, density }} />;
      })}
    </div>
  ),
};
