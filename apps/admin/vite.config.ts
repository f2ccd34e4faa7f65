import { preloadTextFaces } from '@sweetspot/ui/preload-text-faces';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tailwind(), preloadTextFaces()],
  build: {
    // The content policy allows no data: scripts and no inline anything; small files stay files.
    assetsInlineLimit: 0,
    // Chromium, Firefox and Safari of the last two years: staff work on current browsers.
    target: 'es2023',
  },
});
