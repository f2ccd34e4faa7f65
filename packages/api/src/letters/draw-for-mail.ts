import type { Prisma } from '@sweetspot/db';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import type { Services } from '../context.ts';

/** Twice the width at which mails show it. */
const DRAWING_WIDTH_PX = 480;

/** An order line's frozen design as mails show it. */
export function drawForMail({ drawings }: Pick<Services, 'drawings'>, frozenDesign: Prisma.JsonValue): Promise<Uint8Array> {
  return drawings.draw(cakeDesignInput.parse(frozenDesign), DRAWING_WIDTH_PX);
}
