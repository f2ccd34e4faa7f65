import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The same pages for a browser, served by the server at `/console`. */
export default defineConfig({
  root: 'src/renderer',
  base: '/console/',
  plugins: [react(), tailwind()],
  build: { outDir: '../../dist', emptyOutDir: true },
});
