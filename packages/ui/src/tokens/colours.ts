/** The colour roles for places that have no CSS (the browser's theme colour, canvases, charts); `styles.css` is where they are chosen. */
export const COLOURS = {
  canvas: { light: '#fbf5ec', dark: '#1b120e' },
  surface: { light: '#fffdf9', dark: '#271b15' },
  wash: { light: '#f4e9db', dark: '#35261e' },
  ink: { light: '#2f1b14', dark: '#f7eee4' },
  'ink-muted': { light: '#6a5448', dark: '#c9b4a5' },
  line: { light: '#e7d9c8', dark: '#46352c' },
  'line-strong': { light: '#94796a', dark: '#937c6d' },
  accent: { light: '#b01e4f', dark: '#f07c9e' },
  'accent-strong': { light: '#8f1540', dark: '#f99ab7' },
  'accent-soft': { light: '#fbe3ea', dark: '#4a1a2b' },
  'accent-text': { light: '#a31a48', dark: '#f892b1' },
  'on-accent': { light: '#fffdf9', dark: '#2b0a16' },
  leaf: { light: '#4f8a3c', dark: '#8dc777' },
  'leaf-soft': { light: '#e7f1dd', dark: '#22341b' },
  'leaf-text': { light: '#2f6420', dark: '#a4d68f' },
  honey: { light: '#d9981c', dark: '#f0bc50' },
  'honey-soft': { light: '#fcefd0', dark: '#3d2e10' },
  'honey-text': { light: '#7a4f00', dark: '#f2c869' },
  brick: { light: '#b23a26', dark: '#ee8a74' },
  'brick-strong': { light: '#8f2b1a', dark: '#f5a491' },
  'brick-soft': { light: '#fbe4de', dark: '#481e15' },
  'brick-text': { light: '#9c2d1b', dark: '#f5a491' },
  'on-brick': { light: '#fffdf9', dark: '#2c0c05' },
  sky: { light: '#2e75a8', dark: '#7fbeea' },
  'sky-soft': { light: '#e0eef8', dark: '#162f42' },
  'sky-text': { light: '#1d5a87', dark: '#9bcdf0' },
} as const satisfies Record<string, { light: string; dark: string }>;

export type ColourRole = keyof typeof COLOURS;
export type Theme = 'light' | 'dark';
