import { z } from 'zod';

const SERVER_PROTOCOLS = ['http:', 'https:'];

/** An origin and nothing more: no path, no credentials, so that what is shown is exactly where requests go. */
export const serverUrlInput = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/\/+$/, ''))
  .refine((typed) => URL.canParse(typed) && isServerOrigin(new URL(typed)), 'server_url_invalid');

function isServerOrigin(url: URL): boolean {
  return SERVER_PROTOCOLS.includes(url.protocol) && url.username === '' && url.password === '' && url.pathname === '/' && url.search === '';
}

const changeableSettings = z.object({
  serverUrl: serverUrlInput,
  startsAtLogin: z.boolean(),
  isKiosk: z.boolean(),
  printsNewOrders: z.boolean(),
});
export type ChangeableSettings = z.output<typeof changeableSettings>;

export const desktopSettings = changeableSettings.extend({
  deviceName: z.string(),
  appVersion: z.string(),
});
export type DesktopSettings = z.output<typeof desktopSettings>;

const orderNumber = z.string().regex(/^[0-9A-Z]{4,12}$/);
const nothing = z.void();

/** Every native thing a page may ask for. `main` parses both directions; `preload` exposes one function per channel. */
export const IPC = {
  readSettings: { input: nothing, output: desktopSettings },
  writeSettings: { input: changeableSettings.partial(), output: desktopSettings },
  /** The session's key, handed out once per page load. */
  takeKey: { input: nothing, output: z.string().nullable() },
  keepKey: { input: z.string().min(16).max(200).nullable(), output: nothing },
  /** A ticket as markup; it is printed by a window that runs no script and loads nothing. */
  printTicket: {
    input: z.object({ markup: z.string().min(1).max(1_000_000) }),
    output: z.object({ isPrinted: z.boolean() }),
  },
  notify: {
    input: z.object({ title: z.string().max(120), body: z.string().max(400), orderNumber }),
    output: nothing,
  },
  setUnread: { input: z.int().min(0).max(9999), output: nothing },
  checkForUpdates: { input: nothing, output: z.enum(['unavailable', 'checking']) },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Channel = keyof typeof IPC;
export type ChannelInput<C extends Channel> = z.input<(typeof IPC)[C]['input']>;
export type ChannelOutput<C extends Channel> = z.output<(typeof IPC)[C]['output']>;

/** What the menu and its shortcuts ask of the page. */
export const MENU_COMMANDS = ['board', 'cakes', 'options', 'settings', 'search', 'undo', 'silence', 'print'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What became of looking for a new version. */
export type UpdateNews = 'newest' | 'ready' | 'failed';

/** What `main` tells the page, by channel. */
export interface PushedMessages {
  menuCommand: MenuCommand;
  /** From a notification or a `sweetspot://order/NUMBER` link. */
  openOrder: string;
  updateNews: UpdateNews;
}

type Ask<C extends Channel> =
  undefined extends ChannelInput<C> ? () => Promise<ChannelOutput<C>> : (input: ChannelInput<C>) => Promise<ChannelOutput<C>>;

/** `window.desktop`, as preload exposes it. */
export type DesktopBridge = { readonly [C in Channel]: Ask<C> } & {
  /** Each returns how to stop listening. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onOpenOrder: (listener: (orderNumber: string) => void) => () => void;
  readonly onUpdateNews: (listener: (news: UpdateNews) => void) => () => void;
};
