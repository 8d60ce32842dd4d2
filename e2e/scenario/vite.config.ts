import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const inspected = fileURLToPath(new URL('inspected-xstate.ts', import.meta.url));

/** Lets tests see what an inspector of the machines would see. */
const inspectable: Plugin = {
  name: 'inspectable-machines',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'xstate' && importer !== inspected ? inspected : undefined),
};

export default defineConfig({ root: import.meta.dirname, plugins: [inspectable, react()], build: { target: 'es2023' } });
