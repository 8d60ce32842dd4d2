import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const accent = '#3162ec';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Foyer',
    brandUrl: './?path=/story/welcome--welcome',
    brandTarget: '_self',
    colorPrimary: accent,
    colorSecondary: accent,
    appBg: '#f9fafc',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appBorderColor: '#e5e8ed',
    appBorderRadius: 8,
    barSelectedColor: accent,
    barHoverColor: accent,
    fontBase: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
    textColor: '#14171e',
    textMutedColor: '#545860',
    inputBorder: '#878c95',
    inputBorderRadius: 8,
  }),
  layoutCustomisations: {
    // The first page is to be looked at.
    showPanel: ({ storyId }, byDefault) => (storyId?.startsWith('welcome') ? false : byDefault),
  },
});
