import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** For looking at every component while working on it: `vite packages/ui/gallery`. Never shipped. */
export default defineConfig({ root: import.meta.dirname, plugins: [react(), tailwind()] });
