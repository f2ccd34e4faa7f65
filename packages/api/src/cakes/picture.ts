import type { z } from 'zod';
import type { pictureView } from '../http/index.ts';
import { picturePath } from '../uploads/index.ts';

export const PICTURE_SELECT = { id: true, hash: true, width: true, height: true } as const;

interface PictureRow {
  readonly id: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

export function photoView({ id, hash, width, height }: PictureRow, alt: string): z.output<typeof pictureView> {
  return { id, path: picturePath(hash), width, height, alt };
}
