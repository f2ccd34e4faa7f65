/** Asking the device where it is: only ever on a press, and never the only way. */
export const whereWords = {
  use: 'Use where I am',
  /** As other sentences name it: “Near you”, “Delivers to you”. */
  here: 'you',
  hereNow: 'Where you are now',
  asking: 'Asking your device where it is',
  found: 'Found you.',
  /** By why not, and by what the person can do instead. */
  trouble: {
    refused: (instead: string) =>
      `Your browser may not tell us where you are. Allow it for this page in your browser’s settings, or ${instead}.`,
    unavailable: (instead: string) => `Your device cannot tell where it is. Please ${instead}.`,
    slow: (instead: string) => `Your device did not find out where it is in time. Try again, or ${instead}.`,
  },
  instead: { place: 'type a PIN code or a town', pin: 'type the PIN code and move the pin by hand', postalCode: 'type the PIN code' },
} as const;
