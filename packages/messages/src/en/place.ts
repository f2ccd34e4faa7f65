/** Choosing where cakes are wanted. */
export const words = {
  title: 'Where shall the cake go?',
  description: 'A PIN code or a town is enough. We use it to show who delivers there and how far it is.',
  label: 'PIN code or town',
  hint: '416008 or Kolhapur',
  find: 'Find',
  forget: 'Look everywhere',
  unknown: (typed: string) => `We do not know “${typed}”. Try a six-digit PIN code or the name of a larger town nearby.`,
  choose: (name: string) => `Near ${name}`,
  saved: 'Your addresses',
  savedPlace: (label: string, city: string) => `${label}, ${city}`,
  isRough: 'This is the middle of a wide area, so distances are rough.',
  byPin: 'Put a pin on the map',
  pinMap: 'Map of where the cake shall go',
  byPinFirst: 'Type a PIN code or a town first: the map opens there.',
  showFromPin: 'Show what is near the pin',
  failed: 'The place could not be looked up. Check your connection and try again.',
  chosen: (name: string) => `Showing cakes near ${name}.`,

  /** Asking the device where it is: only ever on a press, and never the only way. */
  device: {
    use: 'Use where I am',
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
  },
};
