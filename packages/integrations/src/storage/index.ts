export type { PictureContentType, PictureStorage, StoredPicture } from './picture-storage.ts';
export { createDiskPictureStorage } from './disk-picture-storage.ts';
