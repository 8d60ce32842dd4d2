import { createTheme, vars } from '@foyer/theme';
import { Alert, Button, Checkbox, Heading, Text, TextField, ThemeProvider } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import './tokens.stories.css';

const meta: Meta = { title: 'Theme/Tokens' };
export default meta;

type Story = StoryObj;

const Values = ({ of, className, style }: { of: Record<string, string>; className: string; style: (value: string) => CSSProperties }) => (
  <dl className="tokens">
    {Object.entries(of).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className={className} style={style(value)} />
      </div>
    ))}
  </dl>
);

export const Colors: Story = {
  render: () => <Values of={vars.color} className="swatch" style={(value) => ({ background: value })} />,
};

export const Type: Story = {
  render: () => (
    <dl className="tokens">
      {Object.entries(vars.text).map(([name, fontSize]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd style={{ fontSize, lineHeight: vars.leading.tight }}>Come in, the door is open</dd>
        </div>
      ))}
    </dl>
  ),
};

export const Space: Story = {
  render: () => <Values of={{ ...vars.space }} className="bar" style={(value) => ({ inlineSize: value })} />,
};

export const Radius: Story = {
  render: () => <Values of={vars.radius} className="swatch" style={(value) => ({ borderRadius: value })} />,
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
