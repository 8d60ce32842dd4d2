/** The toolbars of Storybook. Each one is a global that `frame.tsx` turns into an attribute round the story. */
export const globalTypes = {
  colorMode: {
    description: 'Colour mode',
    toolbar: {
      title: 'Theme',
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
        { value: 'system', title: 'System', icon: 'browser' },
      ],
    },
  },
  density: {
    description: 'Density',
    toolbar: {
      title: 'Density',
      icon: 'component',
      dynamicTitle: true,
      items: [
        { value: 'comfortable', title: 'Comfortable' },
        { value: 'compact', title: 'Compact' },
      ],
    },
  },
  direction: {
    description: 'Direction',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  language: {
    description: 'Language',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'ar', title: 'العربية' },
        { value: 'cs', title: 'Čeština' },
        { value: 'da', title: 'Dansk' },
        { value: 'de', title: 'Deutsch' },
        { value: 'es', title: 'Español' },
        { value: 'fi', title: 'Suomi' },
        { value: 'fr', title: 'Français' },
        { value: 'he', title: 'עברית' },
        { value: 'hu', title: 'Magyar' },
        { value: 'id', title: 'Bahasa Indonesia' },
        { value: 'it', title: 'Italiano' },
        { value: 'ja', title: '日本語' },
        { value: 'ko', title: '한국어' },
        { value: 'nb', title: 'Norsk bokmål' },
        { value: 'nl', title: 'Nederlands' },
        { value: 'pl', title: 'Polski' },
        { value: 'pt', title: 'Português' },
        { value: 'ru', title: 'Русский' },
        { value: 'sv', title: 'Svenska' },
        { value: 'th', title: 'ไทย' },
        { value: 'tr', title: 'Türkçe' },
        { value: 'uk', title: 'Українська' },
        { value: 'vi', title: 'Tiếng Việt' },
        { value: 'zh', title: '简体中文' },
        { value: 'zh-TW', title: '繁體中文' },
      ],
    },
  },
};

export const initialGlobals = { colorMode: 'light', density: 'comfortable', direction: 'ltr', language: 'en' };
