import { fileURLToPath } from 'node:url';
import { preloadTextFaces } from '@sweetspot/ui/preload-text-faces';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellFiles, workerFileName } from './shell-files.ts';

const base = '/console/';
const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/** The same pages for a browser, served by the server at `/console`. */
export default defineConfig({
  root: 'src/renderer',
  base,
  plugins: [react(), tailwind(), preloadTextFaces(), shellFiles(base)],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: source('renderer/index.html'), 'service-worker': source('offline/service-worker.ts') },
      output: { entryFileNames: workerFileName },
    },
  },
});
