import { foyerSandbox } from '@foyer/sandbox/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [foyerSandbox({ seed: 'seed.ts' }), react()],
  // The callback URLs of amplify/auth/resource.ts point here.
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
});
