import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const demo = join(import.meta.dirname, '../../demo');
const themedApp = join(import.meta.dirname, 'ThemedApp.tsx');

/** Puts the theme between the demo's entry and its app. */
const themed: Plugin = {
  name: 'themed-app',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './App.tsx' && importer === join(demo, 'src/main.tsx') ? themedApp : undefined,
};

export default defineConfig({
  root: demo,
  plugins: [themed, react()],
  build: { outDir: join(import.meta.dirname, 'dist'), emptyOutDir: true },
});
