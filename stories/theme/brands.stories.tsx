import { createTheme } from '@foyer/theme';
import { Alert, Button, Checkbox, Heading, Link, Select, Text, TextField, ThemeProvider, type ThemeProviderProps } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import './tokens.stories.css';

const meta = { title: 'Theme/Brands' } satisfies Meta;

export default meta;

interface Brand extends Pick<ThemeProviderProps, 'density' | 'radius'> {
  readonly name: string;
  readonly accent: string;
  readonly words: string;
}

const brands: readonly Brand[] = [
  { name: 'orchard', accent: '#0f766e', radius: 'full', words: 'Round and green' },
  { name: 'vermilion', accent: '#c2410c', radius: 'none', words: 'Sharp and warm' },
  { name: 'ledger', accent: '#6d28d9', radius: 'small', density: 'compact', words: 'Dense and violet' },
];

/** What an app writes for the brand. */
const sourceOf = ({ name, accent, radius, density }: Brand) => `const theme = createTheme({
  name: '${name}',
  tokens: { color: { accent: '${accent}' } },
});

<ThemeProvider theme={theme} radius="${radius}"${density ? ` density="${density}"` : ''}>`;

const themes = new Map(brands.map(({ name, accent }) => [name, createTheme({ name, tokens: { color: { accent } } })]));

function Sample({ brand, colorMode }: { brand: Brand } & Pick<ThemeProviderProps, 'colorMode'>) {
  const { name, words, density, radius } = brand;
  return (
    <ThemeProvider theme={themes.get(name)} {...{ density, radius, colorMode }}>
      <form className="panel" aria-label={words} onSubmit={(event) => event.preventDefault()}>
        <Heading level={2}>{words}</Heading>
        <Text tone="muted">No account yet? <Link href="#create">Make one</Link></Text>
        <TextField label="Email" type="email" defaultValue="ana@example.com" />
        <Select label="Language" defaultValue="en"><option value="en">English</option><option value="fr">Français</option></Select>
        <Checkbox label="Remember this device" defaultChecked />
        <Button type="submit" variant="primary" fullWidth>Sign in</Button>
        <Button fullWidth>Use a passkey</Button>
        <Alert variant="info">What goes with the accent is computed from it, with the contrast that it needs.</Alert>
      </form>
      <pre className="source"><code>{sourceOf(brand)}</code></pre>
    </ThemeProvider>
  );
}

/** A brand is a name and a colour; the rest follows. Radius and density are attributes. */
export const Brands: StoryObj = {
  render: (_args, { globals }) => (
    <div className="panels">
      {brands.map((brand) => <Sample key={brand.name} brand={brand} colorMode={globals['colorMode']} />)}
    </div>
  ),
};
