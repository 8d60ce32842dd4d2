import { createTheme, vars } from '@foyer/theme';
import { Alert, Button, Checkbox, Heading, Text, TextField, ThemeProvider } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties, ReactNode } from 'react';
import './tokens.stories.css';

/** What every part takes its look from. `vars` of `@foyer/theme` names each of them for style sheets of your own. */
const meta: Meta = { title: 'Theme/Tokens' };
export default meta;

type Story = StoryObj;

interface TokensProps {
  of: Readonly<Record<string, string>>;
  className: 'swatch' | 'bar' | 'corner' | 'words';
  style: (value: string) => CSSProperties;
  children?: ReactNode;
}

const variableOf = (value: string) => value.slice('var('.length, -')'.length);

/** Each token by its look, its name and its variable. */
const Tokens = ({ of, className, style, children }: TokensProps) => (
  <dl className="tokens">
    {Object.entries(of).map(([name, value]) => (
      <div key={name} className="token">
        <dt>{name}</dt>
        <dd className="variable">{variableOf(value)}</dd>
        <dd className={`look ${className}`} style={style(value)}>{children}</dd>
      </div>
    ))}
  </dl>
);

const colorGroups: Readonly<Record<string, RegExp>> = {
  Surfaces: /^(canvas|surface|overlay)/,
  Text: /^text/,
  Accent: /^(accent|onAccent)/,
  'Borders and focus': /^(border|focus)/,
  Danger: /danger/i,
  Success: /^success/,
  Warning: /^warning/,
  Information: /^info/,
};

const matching = (pattern: RegExp) => Object.fromEntries(Object.entries(vars.color).filter(([name]) => pattern.test(name)));

/** Every colour by its meaning, its name in `vars` and its variable; each has a light and a dark value. */
export const Colors: Story = {
  render: () => (
    <>
      {Object.entries(colorGroups).map(([heading, pattern]) => (
        <section key={heading} className="token-group" aria-label={heading}>
          <h2>{heading}</h2>
          <Tokens of={matching(pattern)} className="swatch" style={(value) => ({ background: value })} />
        </section>
      ))}
    </>
  ),
};

/** The sizes of text. A control’s is 16 pixels, which no phone zooms into. */
export const Type: Story = {
  render: () => (
    <Tokens of={vars.text} className="words" style={(fontSize) => ({ fontSize, lineHeight: vars.leading.tight })}>Come in, the door is open</Tokens>
  ),
};

/** The steps between things, on a grid of four pixels; they grow with the text. */
export const Space: Story = {
  render: () => <Tokens of={vars.space} className="bar" style={(value) => ({ inlineSize: value })} />,
};

/** How round corners are: `radius` of a `ThemeProvider` chooses another set. */
export const Radius: Story = {
  render: () => <Tokens of={vars.radius} className="corner" style={(value) => ({ borderRadius: value })} />,
};

const Controls = ({ title }: { title: string }) => (
  <div className="panel">
    <Heading level={2}>{title}</Heading>
    <TextField label="Email" type="email" placeholder="you@example.com" />
    <TextField label="City" defaultValue="Lyon" error="We do not deliver there yet." />
    <Checkbox label="Stay signed in" defaultChecked />
    <div className="row">
      <Button variant="primary">Save</Button>
      <Button>Cancel</Button>
      <Button variant="quiet">Later</Button>
      <Button variant="danger">Delete</Button>
      <Button aria-disabled>Closed</Button>
    </div>
    <Alert variant="success">Saved.</Alert>
    <Text>Everything here takes its values from the tokens.</Text>
  </div>
);

const brand = createTheme({
  name: 'orchard',
  tokens: { color: { accent: '#0f766e' }, radius: { control: '999px', card: '1.5rem' } },
  overrides: [{ colorMode: 'dark', tokens: { color: { accent: '#2dd4bf' } } }],
});

/** The same controls as they come, dark, dense, and in a theme of one colour: each panel is a `ThemeProvider`. */
export const EverySurface: Story = {
  render: () => (
    <div className="panels">
      <Controls title="As it comes" />
      <ThemeProvider colorMode="dark">
        <Controls title="Dark in any page" />
      </ThemeProvider>
      <ThemeProvider density="compact" radius="small">
        <Controls title="Compact, small corners" />
      </ThemeProvider>
      <ThemeProvider theme={brand}>
        <Controls title="A theme of one colour" />
      </ThemeProvider>
      <ThemeProvider theme={brand} colorMode="dark">
        <Controls title="The same, dark" />
      </ThemeProvider>
    </div>
  ),
};
