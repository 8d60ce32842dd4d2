import type { StorybookConfig } from '@storybook/react-vite';
import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin';
import react from '@vitejs/plugin-react';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  stories: ['../stories/!(parts)/**/*.stories.tsx', '../stories/*.stories.tsx', { directory: '../stories/parts', titlePrefix: 'Parts' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [react(), vanillaExtractPlugin()],
      resolve: { tsconfigPaths: true },
      // Named here, so that none is discovered while a story runs, which would reload it.
      optimizeDeps: { include: ['@radix-ui/react-primitive', '@radix-ui/react-slot', 'client-zip', 'xstate'] },
    }),
};

export default config;
