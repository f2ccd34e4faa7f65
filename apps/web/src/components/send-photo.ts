import type { UploadedPhoto } from '@sweetspot/api';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { isPictureRefusal, PICTURE_LIMIT_BYTES, PICTURE_TYPES } from '@sweetspot/domain/uploads/picture-limits';
import type { Locale } from '@sweetspot/messages';

/** What is said around a picture that a customer gives. */
export interface PhotoWords {
  readonly choose: string;
  readonly drop: string;
  readonly hint: string;
  readonly sending: (percent: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly given: string;
  readonly alt: string;
  readonly replace: string;
  readonly remove: string;
  readonly removed: string;
  readonly tooLarge: (size: string) => string;
  readonly heic: (name: string) => string;
  readonly notPicture: (name: string) => string;
  readonly failed: string;
}

/** As iPhones write their pictures; what has no type is known by its name. */
const isHeic = ({ name, type }: Pick<File, 'name' | 'type'>): boolean => /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

/** What is wrong with a file before it is sent, in words. The server judges again, by the bytes. */
export function objectionTo({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>, words: PhotoWords): string | null {
  // Some phones give no type.
  if (isHeic({ name, type })) return words.heic(name);
  if (type !== '' && !PICTURE_TYPES.some((accepted) => accepted === type)) return words.notPicture(name);
  return size > PICTURE_LIMIT_BYTES ? words.tooLarge(`${Math.ceil(size / 1_048_576)} MB`) : null;
}

/** Why a picture was not taken, in words for the customer. */
export class PhotoRefused extends Error {}

interface Sending {
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
  readonly words: PhotoWords;
  readonly locale: Locale;
}

/** By XMLHttpRequest, because fetch does not say how much of a body has gone. Rejects with PhotoRefused. */
export async function sendPhoto(file: File, sending: Sending): Promise<UploadedPhoto> {
  const { status, answer } = await post(file, sending);
  if (status === 200) return answer as UploadedPhoto;
  throw new PhotoRefused(await refusalIn(answer, file.name, sending));
}

function post(file: File, { onProgress, signal, words }: Sending): Promise<{ status: number; answer: unknown }> {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append('photo', file);
  request.open('POST', '/uploads/photos');
  request.setRequestHeader('x-sweetspot-app', 'shop');
  request.responseType = 'json';
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100)));
    request.addEventListener('load', () => resolve({ status: request.status, answer: request.response as unknown }));
    request.addEventListener('error', () => reject(new PhotoRefused(words.failed)));
    request.addEventListener('abort', () => reject(new PhotoRefused(words.stopped)));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

async function refusalIn(answer: unknown, name: string, { words, locale }: Sending): Promise<string> {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : null;
  if (code === 'FILE_TYPE') return words.notPicture(name);
  if (!isPictureRefusal(code)) return words.failed;
  const { sayRefusal } = await import('../app/say-refusal.ts');
  return sayRefusal(answer as AppErrorView, locale);
}
