import { counted } from '../language.ts';

/** Around every page of the console: signing in, the store, the connection, the bell. */
export const consoleFrameEn = {
  appName: 'SweetSpot console',
  /** Names a device that has no name of its own. */
  browser: 'A browser',
  nav: { board: 'Orders', cakes: 'Cakes', options: 'Options', settings: 'Settings', label: 'Parts of the console' },
  signIn: {
    title: 'Welcome to the kitchen',
    lede: 'Sign in with your store account.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    server: (url: string) => `Server: ${url}`,
  },
  noStore: {
    title: 'No store yet',
    text: (email: string) => `${email} works at no store. Ask the owner to add you as staff, or register your own store in the shop.`,
    register: 'Register a store',
    signOut: 'Use another account',
  },
  chooseStore: { title: 'Where do you work today?', role: { owner: 'Owner', staff: 'Staff' } },
  signOut: 'Sign out',
  changeStore: 'Change store',
  account: (name: string) => `Account of ${name}`,
  unreachable: 'The server does not answer. Nothing is lost; check the network and try again.',
  unreachableTitle: 'No connection to SweetSpot',
  fault: (requestId: string) => `Something failed on our side. Try again, or tell us this number: ${requestId}.`,
  faultTitle: 'This page could not be loaded',
  connection: {
    starting: 'Connecting',
    live: 'Live',
    lost: 'Offline',
    retry: 'Try now',
    lostBanner: (since: string | null, waiting: number) =>
      [
        since === null ? 'No connection.' : `No connection. This is the board as of ${since}.`,
        'You can go on working.',
        waiting > 0 ? `${counted(waiting, 'en', { one: 'tap is', other: 'taps are' })} kept here and will be sent.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    waiting: (count: number) => counted(count, 'en', { one: 'tap on its way', other: 'taps on their way' }),
  },
  notices: 'Notices',
  bell: {
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
  },
  failed: {
    page: 'This page stopped working. Orders go on ringing, and no tap is lost.',
    part: 'This part stopped working. Orders go on ringing, and no tap is lost.',
    app: 'The console stopped working. No tap is lost. Load it again, or new orders do not ring here.',
    order: (number: string, name: string) => `Order ${number}, ${name}, cannot be shown here. Open its ticket, or load the page again.`,
    reload: 'Load it again',
  },
  standing: {
    awaiting_approval: 'The shop does not show your store yet: it waits for approval. You are told by mail.',
    declined: 'Your store was not approved, and the shop does not show it.',
    suspended: 'Your store is suspended. The shop takes no new orders for it; those already taken go on here.',
    reason: (reason: string) => `Why: ${reason}`,
  },
  notice: {
    title: (number: string) => `New order ${number}`,
    body: (name: string, when: string, cakes: string) => `${name}, ${when}: ${cakes}`,
  },
  pause: {
    open: 'Taking orders',
    paused: (until: string) => `Paused until ${until}`,
    notTaking: 'Not taking orders',
    for: (minutes: number) =>
      minutes < 60 ? `Pause for ${minutes} minutes` : `Pause for ${counted(minutes / 60, 'en', { one: 'hour', other: 'hours' })}`,
    resume: 'Take orders again',
    label: 'Pause new orders',
  },
  settings: {
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
  },
  notFound: { title: 'Nothing here', text: 'This page does not exist, or has moved.', back: 'Back to the orders' },
} as const;
