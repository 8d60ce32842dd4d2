import '../packages/theme/src/styles.ts';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { patience } from '../scripts/test-setup/patience.ts';
import { DocsPage } from './docs-page.tsx';
import { frame } from './frame.tsx';
import { globalTypes, initialGlobals } from './globals.ts';
import { sentencesOf, withJsDoc } from './jsdoc.ts';
import { lookFromOtherSide } from './turned.ts';

// What comes in a file of its own takes its time where every core is busy.
configure({ asyncUtilTimeout: patience });

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [frame],
  afterEach: lookFromOtherSide,
  argTypesEnhancers: [withJsDoc],
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    // What a rule finds in order is not asked for: that is a tenth of the time of every story.
    a11y: { test: 'error', options: { resultTypes: ['violations'] } },
    controls: { expanded: true },
    docs: { extractComponentDescription: sentencesOf, page: DocsPage },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Authenticator',
          [
            'Playground', 'Sign in', 'Sign up', 'Confirm sign up', 'Password', 'Code', 'Forgot password', 'Confirm reset', 'New password',
            'TOTP setup', 'Email setup', 'Custom challenge', 'Reauthenticate', 'Account settings', 'Screens without a form', 'Rare states',
          ],
          'Storage',
          ['Playground', 'StorageManager', 'StorageManager in rare states', 'StorageBrowser', 'StorageImage'],
          'Data',
          ['LiveList', 'DataTable', 'DataForm'],
          'Theme',
          ['Playground', 'Brands', 'Tokens'],
          'Parts',
          'Amplify UI',
        ],
      },
    },
  },
};

export default preview;
