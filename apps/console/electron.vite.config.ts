import { preloadTextFaces } from '@sweetspot/ui/preload-text-faces';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The desktop app: `out/main` (ESM), `out/preload` (CJS: a sandboxed preload cannot be ESM) and `out/renderer`. */
export default defineConfig({
  main: {
    // Where new versions are announced; without it the app says that it does not update by itself.
    define: { __UPDATE_FEED__: JSON.stringify(process.env['UPDATE_FEED_URL'] ?? '') },
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: 'src/main/index.ts', output: { entryFileNames: 'index.js' } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react(), tailwind(), preloadTextFaces()],
    build: {
      minify: true,
      outDir: 'out/renderer',
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
