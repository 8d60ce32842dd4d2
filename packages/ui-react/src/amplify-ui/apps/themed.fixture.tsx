import {
  Authenticator, createTheme, defaultDarkModeOverride, ThemeProvider, useTheme, View, type ColorMode, type Theme,
} from '@foyer/ui-react';

const plain: Theme = {
  name: 'plain-theme',
  tokens: {
    colors: { brand: { primary: { 10: { value: '#ecfdf5' }, 80: { value: '#065f46' }, 90: '#064e3b', 100: '#022c22' } } },
    radii: { medium: { value: '3px' } },
  },
  overrides: [defaultDarkModeOverride],
};

const plainTheme = createTheme(plain);

const theme = createTheme({
  name: 'my-theme',
  tokens: {
    colors: { font: { primary: { value: '#222222' }, secondary: { value: '{colors.neutral.80.value}' } }, neutral: { 80: '#445566' } },
    space: { medium: { value: '20px' } },
    fonts: { default: { variable: { value: 'Georgia, serif' } } },
    components: { button: { primary: { backgroundColor: { value: '#7c2d12' } } } },
  },
  overrides: [{ colorMode: 'dark', tokens: { colors: { font: { primary: { value: '#eeeeee' } } } } }],
});

function Painted() {
  const { tokens } = useTheme();
  return <View data-testid="painted" backgroundColor={tokens.colors.background.secondary} padding={tokens.space.large}>Painted</View>;
}

export const ThemedApp = ({ given = 'created', colorMode = 'light' }: { given?: 'created' | 'plain'; colorMode?: ColorMode }) => (
  <ThemeProvider theme={given === 'plain' ? plainTheme : theme} colorMode={colorMode} direction="ltr">
    <Painted />
    <Authenticator loginMechanisms={['email']} />
  </ThemeProvider>
);
