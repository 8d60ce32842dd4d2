import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));

/** Builds the pages for production on React's profiling build, one React for all. Answers file contents by name. */
export const buildPages = async (subjects) => {
  const { output } = await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [{ find: /^react-dom\/client$/, replacement: 'react-dom/profiling' }],
      dedupe: ['react', 'react-dom', 'aws-amplify', 'preact'],
    },
    build: {
      write: false,
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: { input: Object.fromEntries(subjects.map(({ page }) => [page, `${pages}${page}.html`])) },
    },
  });
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
};
