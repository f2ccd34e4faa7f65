import type { DrawnAs } from '@sweetspot/api/server';
import { drawCakePng } from '@sweetspot/cake-art/png';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { isAppError, type AppErrorView } from '@sweetspot/domain/errors/app-error';
import { encodeWebp, processPicture, type ProcessedPicture } from '@sweetspot/integrations/pictures';

/** A refusal crosses from thread to thread as what it says: an error would lose its data. */
export type Processed = { readonly picture: ProcessedPicture } | { readonly refusal: AppErrorView };

export async function process(upload: Uint8Array): Promise<Processed> {
  try {
    return { picture: await processPicture(upload) };
  } catch (error) {
    if (isAppError(error)) return { refusal: error.toView() };
    throw error;
  }
}

export async function draw({ design, format, widthPx }: DrawnAs & { design: CakeDesign }): Promise<Uint8Array> {
  const png = drawCakePng(design, widthPx);
  return format === 'png' ? png : encodeWebp(png);
}
