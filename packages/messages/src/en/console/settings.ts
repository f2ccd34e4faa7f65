/** What belongs to this device. */
export const words = {
  title: 'Settings',
  sound: 'Sound',
  desktop: 'This computer',
  startsAtLogin: 'Start when I sign in to this computer',
  isKiosk: 'Kiosk mode: fill the screen, nothing else',
  printsNewOrders: 'Print a ticket for every new order',
  serverUrl: 'Address of the server',
  serverUrlInvalid: 'Give an address like https://sweetspot.example, without a path.',
  saveServer: 'Use this server',
  serverHint: 'Changing it signs you out here.',
  updates: 'Look for a new version',
  updateAnswers: {
    unavailable: 'This build does not update by itself.',
    checking: 'Looking. You will be told when there is a new version.',
  },
  updateNews: {
    newest: 'This is the newest version.',
    ready: 'A new version is here. It is used when the console starts the next time.',
    failed: 'The new version could not be fetched. The console works on as it is.',
  },
  version: (version: string) => `Version ${version}`,
  keys: 'Keys',
  keyList: [
    ['Arrow keys', 'From ticket to ticket'],
    ['Enter', 'The next step of that ticket'],
    ['Z', 'Undo the last step'],
    ['S', 'Silence the bell here for 5 minutes'],
    ['/', 'Find an order'],
    ['O', 'Open the ticket'],
  ] as readonly (readonly [string, string])[],
  browserOnly: 'Printing by itself, start at login and kiosk mode come with the desktop app.',
};
