import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as GlyphBuffer, Face, Font, shape } from 'harfbuzzjs';
import type { Script } from './scripts.ts';

const require = createRequire(import.meta.url);

const FILES: Record<Script, string> = {
  latin: '@expo-google-fonts/caveat/700Bold/Caveat_700Bold.ttf',
  devanagari: '@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf',
};

interface OpenFont {
  readonly font: Font;
  readonly unitsPerEm: number;
}

const opened = new Map<Script, OpenFont>();

function open(script: Script): OpenFont {
  const known = opened.get(script);
  if (known !== undefined) return known;
  const face = new Face(new Blob(new Uint8Array(readFileSync(require.resolve(FILES[script])))));
  const made = { font: new Font(face), unitsPerEm: face.upem };
  opened.set(script, made);
  return made;
}

/** One glyph, in parts of the type size: how far along the line it stands, and its outline with y upward. */
export interface ShapedGlyph {
  readonly x: number;
  readonly y: number;
  readonly advance: number;
  readonly outline: string;
  readonly unitsPerEm: number;
  /** Glyphs of one cluster belong together and turn together. */
  readonly cluster: number;
}

export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** The font lacks something that the text wants. */
  readonly hasMissing: boolean;
}

export function shapeText(text: string, script: Script): ShapedText {
  const { font, unitsPerEm } = open(script);
  const buffer = new GlyphBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const glyphs = infos.map((info, index): ShapedGlyph => {
    const position = positions[index] ?? { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 };
    const glyph = {
      x: (pen + position.xOffset) / unitsPerEm,
      y: position.yOffset / unitsPerEm,
      advance: position.xAdvance / unitsPerEm,
      outline: font.glyphToPath(info.codepoint),
      unitsPerEm,
      cluster: info.cluster,
    };
    pen += position.xAdvance;
    return glyph;
  });
  return { glyphs, width: pen / unitsPerEm, hasMissing: infos.some((info) => info.codepoint === 0) };
}

/** In parts of the type size; undefined where the font has no such letter. */
export function shapedWidth(text: string, script: Script): number | undefined {
  const shaped = shapeText(text, script);
  return shaped.hasMissing ? undefined : shaped.width;
}
