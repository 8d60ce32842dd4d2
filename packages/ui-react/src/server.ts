export { attributes, createTheme, vars, type Theme, type ThemeOptions } from '@foyer/theme';
