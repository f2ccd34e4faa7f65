import { counted } from '../../language.ts';

/** New orders that ring, and the notice of each. */
export const words = {
  ringing: (count: number) => counted(count, 'en', { one: 'new order rings', other: 'new orders ring' }),
  silent: (count: number) => counted(count, 'en', { one: 'new order waits to be seen', other: 'new orders wait to be seen' }),
  list: 'New orders that nobody has seen',
  seen: 'I have seen it',
  seenOf: (number: string, name: string) => `I have seen it: order ${number}, ${name}`,
  silence: 'Silence',
  silenceOf: (number: string, name: string, forMinutes: number) =>
    `Silence order ${number}, ${name}, here for ${counted(forMinutes, 'en', { one: 'minute', other: 'minutes' })}`,
  silenced: 'Silenced here, not seen yet',
  turnOn: 'Turn on sound',
  sound: {
    on: 'The sound is on.',
    blocked: 'This browser blocks the sound. Turn it on, or new orders do not ring here.',
    none: 'This device cannot play a sound. New orders show, and do not ring.',
  },
  test: 'Try the bell',
  notice: {
    title: (number: string) => `New order ${number}`,
    body: (name: string, when: string, cakes: string) => `${name}, ${when}: ${cakes}`,
  },
};
