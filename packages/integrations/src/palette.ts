/** The design system's light colours as plain values, for places that know no CSS variables: mails and the test gateway's page. */
export const PALETTE = {
  canvas: '#fbf5ec',
  surface: '#fffdf9',
  wash: '#f4e9db',
  ink: '#2f1b14',
  inkMuted: '#6a5448',
  line: '#e7d9c8',
  accent: '#b01e4f',
  accentText: '#a31a48',
  onAccent: '#fffdf9',
  leafText: '#2f6420',
  leafSoft: '#e7f1dd',
  honeyText: '#7a4f00',
  honeySoft: '#fcefd0',
  brickText: '#9c2d1b',
  brickSoft: '#fbe4de',
} as const;

/** Unquoted, so that they stand in a style attribute as they are. */
export const TITLE_FONT = 'Fraunces, Georgia, Noto Serif, serif';
export const TEXT_FONT = 'Inter, Segoe UI, Roboto, Noto Sans, Noto Sans Devanagari, Helvetica, Arial, sans-serif';
