import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { IPC, type Channel, type ChannelOutput, type PushedMessages } from '../shared/ipc.ts';
import { isAppUrl } from './app-protocol.ts';

type Handlers = {
  readonly [C in Channel]: (input: unknown) => ChannelOutput<C> | Promise<ChannelOutput<C>>;
};

/** Only our own page asks: its top frame, on our own origin. A frame that has gone is nobody. */
function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/** Answers every channel of the table: checks who asks, parses what they ask, and parses the answer. */
export function answerIpc(handlers: {
  readonly [C in Channel]: (input: InputOf<C>) => ChannelOutput<C> | Promise<ChannelOutput<C>>;
}): void {
  for (const channel of Object.keys(IPC) as Channel[]) {
    // The table pairs a channel with its input; looking it up by a variable loses that pairing for the compiler only.
    const handler = (handlers as Handlers)[channel];
    ipcMain.handle(channel, async (event, raw: unknown) => {
      if (!isOwnPage(event.senderFrame)) throw new Error(`Refused: ${channel} was asked by a page that is not the console's.`);
      const input = IPC[channel].input.safeParse(raw);
      if (!input.success) throw new Error(`Refused: ${channel} was asked with something else than it takes.`);
      return IPC[channel].output.parse(await handler(input.data));
    });
  }
}

type InputOf<C extends Channel> = (typeof IPC)[C]['input']['_zod']['output'];

export function push<Name extends keyof PushedMessages>(contents: WebContents, name: Name, message: PushedMessages[Name]): void {
  contents.send(name, message);
}
