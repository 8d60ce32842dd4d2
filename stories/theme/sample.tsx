import type { createTheme } from '@foyer/theme';
import { Alert, Button, Checkbox, Heading, Link, Select, Text, TextField, ThemeProvider, type ThemeProviderProps } from '@foyer/ui-react/core';
import './tokens.stories.css';

interface SampleProps extends Pick<ThemeProviderProps, 'colorMode' | 'density' | 'radius'> {
  readonly heading: string;
  readonly theme: ReturnType<typeof createTheme> | undefined;
  /** What an app writes for it. */
  readonly source: string;
}

/** A form in a theme, and below it what an app writes for that. */
export function Sample({ heading, source, ...theme }: SampleProps) {
  return (
    <ThemeProvider {...theme}>
      <form className="panel" aria-label={heading} onSubmit={(event) => event.preventDefault()}>
        <Heading level={2}>{heading}</Heading>
        <Text tone="muted">No account yet? <Link href="#create">Make one</Link></Text>
        <TextField label="Email" type="email" defaultValue="ana@example.com" />
        <Select label="Language" defaultValue="en"><option value="en">English</option><option value="fr">Français</option></Select>
        <Checkbox label="Remember this device" defaultChecked />
        <Button type="submit" variant="primary" fullWidth>Sign in</Button>
        <Button fullWidth>Use a passkey</Button>
        <Alert variant="info">What goes with the accent is computed from it, with the contrast that it needs.</Alert>
      </form>
      <pre className="source"><code>{source}</code></pre>
    </ThemeProvider>
  );
}
