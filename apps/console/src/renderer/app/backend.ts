import type { AppRouter, RouterOutputs } from '@sweetspot/api';
import { apiLinks } from '@sweetspot/api/client';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import { desktop } from './desktop.ts';

export type Picture = RouterOutputs['storeCakes']['get']['photos'][number];

/** The way to the server: by cookie where the server serves these pages, by a key of its own in the desktop app. */
export interface Backend {
  readonly client: TRPCClient<AppRouter>;
  /** Where the server's own pages are, for links that leave the console. */
  readonly serverUrl: string;
  /** Remembers, or forgets, what the server gave at sign-in. A cookie needs no remembering. */
  keepKey(key: string | null): Promise<void>;
  uploadPicture(storeId: string, picture: Blob): Promise<Picture>;
}

export class UploadRefused extends Error {
  readonly code: string;
  /** What the server said of it, to be put into words. */
  readonly data: unknown;

  constructor(code: string, data: unknown) {
    super(`The picture was refused: ${code}`);
    this.code = code;
    this.data = data;
  }
}

export async function openBackend(): Promise<Backend> {
  return desktop === null ? browserBackend() : desktopBackend(desktop);
}

function browserBackend(): Backend {
  return {
    client: createTRPCClient({ links: apiLinks({ url: '/trpc', app: 'console' }) }),
    serverUrl: '',
    keepKey: () => Promise.resolve(),
    uploadPicture: (storeId, picture) => upload('', { storeId, picture, headers: {} }),
  };
}

async function desktopBackend(native: NonNullable<typeof desktop>): Promise<Backend> {
  const { serverUrl } = await native.readSettings();
  let key = await native.takeKey();
  // A browser's own EventSource cannot send the key.
  const { EventSource } = await import('eventsource');
  const links = apiLinks({
    url: `${serverUrl}/trpc`,
    app: 'console',
    token: () => key,
    // The package's class differs from the DOM's in members that nothing here uses.
    EventSource: EventSource as unknown as typeof globalThis.EventSource,
  });
  return {
    client: createTRPCClient({ links }),
    serverUrl,
    async keepKey(given) {
      key = given;
      await native.keepKey(given);
    },
    uploadPicture: (storeId, picture) =>
      upload(serverUrl, {
        storeId,
        picture,
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
      }),
  };
}

interface Upload {
  readonly storeId: string;
  readonly picture: Blob;
  readonly headers: Readonly<Record<string, string>>;
}

async function upload(serverUrl: string, { storeId, picture, headers }: Upload): Promise<Picture> {
  const body = new FormData();
  body.append('picture', picture, 'picture.jpg');
  const answer = await fetch(`${serverUrl}/uploads/pictures?storeId=${encodeURIComponent(storeId)}`, {
    method: 'POST',
    headers: { 'x-sweetspot-app': 'console', ...headers },
    body,
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new UploadRefused(codeIn(said), (said as { data?: unknown } | null)?.data);
  return said as Picture;
}

function codeIn(said: unknown): string {
  return typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string' ? said.code : 'UNAVAILABLE';
}
