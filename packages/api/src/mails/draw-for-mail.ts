import { drawCakePng } from '@sweetspot/cake-art/png';
import type { Prisma } from '@sweetspot/db';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';

/** Twice the width at which mails show it. */
const DRAWING_WIDTH_PX = 480;
/** Each weighs some 50 KB. Every letter about an order shows the same cakes, and most are ordered as they come. */
const MOST_REMEMBERED = 60;

const remembered = new Map<string, Uint8Array>();

/** An order line's frozen design as mails show it. */
export function drawForMail(frozenDesign: Prisma.JsonValue): Uint8Array {
  const design = cakeDesignInput.parse(frozenDesign);
  const key = JSON.stringify(design);
  const drawing = remembered.get(key) ?? drawCakePng(design, DRAWING_WIDTH_PX);
  remembered.delete(key);
  remembered.set(key, drawing);
  const oldest = remembered.size > MOST_REMEMBERED ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  return drawing;
}
