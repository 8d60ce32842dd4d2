import { foyerSandbox } from '@foyer/sandbox/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // `npm start -- --reset` sets the variable.
  plugins: [foyerSandbox({ seed: 'seed.ts', reset: process.env['FOYER_RESET'] === '1' }), react()],
  // The callback URLs of amplify/auth/resource.ts point here.
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
});
