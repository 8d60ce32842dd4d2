import '../packages/theme/src/styles.ts';
import type { Preview } from '@storybook/react-vite';
import { frame } from './frame.tsx';
import { globalTypes, initialGlobals } from './globals.ts';

const preview: Preview = {
  globalTypes,
  initialGlobals,
  decorators: [frame],
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
