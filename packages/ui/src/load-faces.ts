import type { Locale } from '@sweetspot/messages';

/** As long as a reader waits for letters rather than read in whatever their machine has. */
const PATIENCE_MS = 3_000;

/**
 * The letters of a language, before an app first shows it: a machine that has none of its own would show boxes, and a face that may not
 * come late (`font-display: optional`) would leave them there. What does not come is done without.
 */
export async function loadFaces(locale: Locale): Promise<void> {
  if (locale !== 'hi') return;
  const faces = [...(document.fonts ?? [])].filter(({ family }) => family.includes('Devanagari'));
  const loads = faces.map((face) => {
    face.display = 'swap';
    return face.load();
  });
  await Promise.race([Promise.allSettled(loads), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
