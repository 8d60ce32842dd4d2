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

const fast = fileURLToPath(new URL('fast-srp.ts', import.meta.url));

/**
 * Has the proof of a password computed by the browser's own numbers: the same ones in an eighth of the time, which every sign-in of
 * every journey takes. The demo, and the packages in a consumer's app, keep what aws-amplify brings.
 */
const hurried: Plugin = {
  name: 'fast-srp',
  transform: (code, id) =>
    id.endsWith('/srp/BigInteger/BigInteger.mjs') ? `${code}\nimport { hurry } from ${JSON.stringify(fast)};\nhurry(BigInteger);\n` : undefined,
};

export default defineConfig({ root: import.meta.dirname, plugins: [inspectable, hurried, react()], build: { target: 'es2023' } });
