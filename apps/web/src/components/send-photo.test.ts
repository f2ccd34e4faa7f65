import { expect, test } from 'vitest';
import { wordsOf } from '../app/words.ts';
import { objectionTo } from './send-photo.ts';

const { photo: words } = await wordsOf('cake', 'en');

const MB = 1024 * 1024;
const file = (overrides: Partial<File>) => ({ name: 'us.jpg', type: 'image/jpeg', size: MB, ...overrides });

test('a picture of a kind and size that the server takes is sent', () => {
  expect(objectionTo(file({ size: 10 * MB }), words)).toBeNull();
  // Some phones do not say what it is; the server looks at the bytes.
  expect(objectionTo(file({ type: '' }), words)).toBeNull();
});

test('what the server would refuse is refused at once, in words that say what to do', () => {
  expect(objectionTo(file({ name: 'notes.pdf', type: 'application/pdf' }), words)).toMatch(
    /“notes.pdf” is not a picture we can print. Choose a JPEG/,
  );
  expect(objectionTo(file({ size: 10 * MB + 1 }), words)).toMatch(/This picture is 11 MB. Choose one under 10 MB/);
});

test.each([
  ['IMG_1.heic', 'image/heic'],
  ['IMG_1.HEIF', ''],
  ['picture', 'image/heif-sequence'],
])('a phone’s own format is called by its name, with the way to another (%s, %s)', (name, type) => {
  expect(objectionTo(file({ name, type }), words)).toMatch(/is a HEIC picture, .* JPEG/);
});
