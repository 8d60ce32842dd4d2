import { Authenticator, defaultDarkModeOverride, ThemeProvider, ToggleButton, ToggleButtonGroup, useTheme, View, type ColorMode, type Theme } from '@foyer/ui-react';
import { useState } from 'react';

/** A theme as most apps have it: an object that goes to the provider as it is. */
const theme: Theme = {
  name: 'care-theme',
  tokens: {
    colors: {
      background: { primary: { value: '#fffaf0' }, secondary: '#f5f5f5' },
      brand: { primary: { 10: '#fff7ed', 80: { value: '#c2410c' }, 90: '{colors.brand.primary.80}', 100: '#7c2d12' } },
    },
    components: {
      authenticator: { router: { boxShadow: '0 0 16px #00000033', borderWidth: '0' } },
      button: { primary: { _hover: { backgroundColor: { value: '#9a3412' } } } },
    },
  },
};

function Painted() {
  const { tokens } = useTheme();
  return <View backgroundColor={tokens.colors.background.primary}>Painted</View>;
}

export const PlainThemeApp = () => <ThemeProvider theme={theme}><Painted /><Authenticator /></ThemeProvider>;

/** Made anew with every render, and its mode by a choice of the person. */
export function ChosenModeApp() {
  const [colorMode, setColorMode] = useState<ColorMode>('light');
  const ownTheme = { name: 'my-theme', overrides: [defaultDarkModeOverride] };
  return (
    <ThemeProvider theme={ownTheme} colorMode={colorMode}>
      <ToggleButtonGroup value={colorMode} isExclusive onChange={(value) => setColorMode(value as ColorMode)}>
        <ToggleButton value="light">Light</ToggleButton>
        <ToggleButton value="dark">Dark</ToggleButton>
        <ToggleButton value="system">System</ToggleButton>
      </ToggleButtonGroup>
      <Painted />
    </ThemeProvider>
  );
}
