const within = (metres: number): string =>
  metres < 950 ? `${Math.max(1, Math.ceil(metres / 50)) * 50} m` : `${Math.ceil(metres / 1000)} km`;

/** The fields of an address, at checkout and in the account. */
export const words = {
  postalCode: 'PIN code',
  postalCodeHint: 'Six digits. City and state follow from it.',
  postalCodeUnknown: 'We do not know this PIN code. Check it, and fill in the city.',
  postalCodeRough: 'We know this PIN code only roughly. Check city and state.',
  postalCodeFailed: 'The PIN code could not be looked up. Check your connection; it is tried again.',
  line1: 'House and street',
  line2: 'Area or landmark',
  city: 'City',
  state: 'State',
  chooseState: 'Choose',
  instructions: 'For the courier',
  instructionsHint: 'Gate code, floor, whom to call.',
  pin: 'The exact door',
  pinHelp: 'The pin decides where the courier goes. Put it on your door.',
  pinFirst: 'Give the PIN code and a map appears here, or start from where you are.',
  pinWanted: 'Give the PIN code first, then set the pin.',
  pinRough: (metres: number) => `Your device knows where it is only to within ${within(metres)}. Move the pin to your door.`,
  mapLabel: 'Map with a pin on the delivery point',

  storePin: 'Where the shop is',
  storePinHelp: 'Put the pin on your shop, as near as you can: distances and fees are measured from it.',
  storeMapLabel: 'Map with a pin on the shop',

  /** Where no street can be seen, nobody is asked for a pin: the PIN code's place decides. */
  measured: 'Where we measure to',
  measuredFirst: 'Give the PIN code: its area decides the distance and the fee.',
  measuredWanted: 'Give a PIN code or a town that we know, or start from where you are.',
  measuredBy: {
    device: (_place: string, accuracyMetres: number) => `Where your device is, to within ${within(accuracyMetres)}.`,
    postal_code: (place: string) =>
      `The middle of PIN code ${place}. Your door may be a kilometre or two from there; the fee stays as it is shown.`,
    wide_postal_code: (place: string) =>
      `The middle of PIN code ${place}, which covers a wide area: we may be 10 km off or more. The fee stays as it is shown, and the store may call you about the way.`,
    town: (place: string) =>
      `The middle of ${place}, because we do not know the PIN code. The fee stays as it is shown, and the store may call you about the way.`,
    saved: () => 'The place that was saved with this address.',
  },
  deviceUnsure: (metres: number) => `Your device knows where it is only to within ${within(metres)}, so this stays.`,
  deviceElsewhere: 'Your device is somewhere else, so the address decides.',
};
