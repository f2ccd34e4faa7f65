import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { CakePicture } from '@sweetspot/ui';

/** Loaded on its own: the drawing's code is a good part of the page, and the first picture comes drawn by the server. */
export function LiveDrawing({ design, description }: { design: CakeDesign; description: string }) {
  return <CakePicture design={design} description={description} className="p-[3%]" />;
}
