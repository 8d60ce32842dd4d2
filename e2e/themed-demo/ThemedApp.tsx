import { ThemeProvider } from '@foyer/ui-react';
import { App } from '../../demo/src/App.tsx';

const teal = {
  name: 'teal',
  tokens: { color: { accent: 'rgb(15, 118, 110)' }, radius: { control: '3px' } },
  overrides: [{ colorMode: 'dark', tokens: { color: { accent: 'rgb(45, 212, 191)' } } }],
} as const;

/** The demo's app with a theme that it takes on when it runs. */
function ThemedApp() {
  return (
    <ThemeProvider theme={teal}>
      <App />
    </ThemeProvider>
  );
}

export { ThemedApp as App };
