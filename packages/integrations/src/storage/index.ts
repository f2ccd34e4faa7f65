export type { PictureContentType, PictureStorage, StoredPicture } from './picture-storage.ts';
export { createDiskPictureStorage } from './disk-picture-storage.ts';
export { processPicture, type PictureVariant, type ProcessedPicture } from './process-picture.ts';
