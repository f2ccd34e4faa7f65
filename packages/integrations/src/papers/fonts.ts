import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FILES = {
  regular: import.meta.resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf'),
};
type PaperFont = keyof typeof FILES;

const read = new Map<PaperFont, Promise<Buffer>>();

/** Both scripts and the rupee sign in one face; from the disk once. */
export function paperFont(font: PaperFont): Promise<Buffer> {
  const known = read.get(font) ?? readFile(fileURLToPath(FILES[font]));
  read.set(font, known);
  return known;
}
