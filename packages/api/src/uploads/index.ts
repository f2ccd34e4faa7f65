export { keepPaidPhotos, keepPhotos } from './keep-photos.ts';
export { holdPhotoOf, photoAsData, releasePhoto } from './own-photo.ts';
export { holdOwnPhotos, linePhotos, linePhotoView, photoIdsOf, refuseStrangePhotos } from './line-photos.ts';
export { openPhoto } from './open-photo.ts';
export { deletePhotoFiles, isPhotoKey, photoKey, photoPath, type PhotoSeal } from './photo-path.ts';
export { sweepPhotos } from './sweep-photos.ts';
export { picturePath, uploadPicture } from './upload-picture.ts';
