import type { RenderOptions, Rendered } from '@sweetspot/web/server';
import type { FastifyInstance } from 'fastify';
import { createServer } from 'vite';

/** Modules as Vite names them; every other address is a page or a procedure. */
const VITES_OWN = /^\/(?:@vite|@fs|@id|@react-refresh|src|node_modules)\b|^\/favicon\.svg$/;

/** The shop straight from its sources, for `pnpm dev`: an edit shows at once. */
export async function watchShop(app: FastifyInstance, root: string) {
  const vite = await createServer({
    root,
    appType: 'custom',
    server: { middlewareMode: { server: app.server }, hmr: { server: app.server } },
  });
  app.addHook('onClose', () => vite.close());
  app.addHook('onRequest', (request, reply, done) => {
    if (!VITES_OWN.test(request.url)) return done();
    reply.hijack();
    vite.middlewares(request.raw, reply.raw, () => reply.raw.writeHead(404).end());
  });
  const watch = [
    `import { injectIntoGlobalHook } from '/@react-refresh';`,
    `injectIntoGlobalHook(window); window.$RefreshReg$ = () => {}; window.$RefreshSig$ = () => (type) => type;`,
    `import '/@vite/client';`,
  ].join('\n');
  return {
    async render(request: Request, options: RenderOptions): Promise<Rendered> {
      const { render } = (await vite.ssrLoadModule('/src/entry-server.tsx')) as {
        render: (request: Request, options: RenderOptions) => Promise<Rendered>;
      };
      return render(request, options);
    },
    assetsFor: () => ({ styles: ['/src/styles.css'], parts: ['/src/start.tsx'], fonts: [], entry: '/src/entry-client.ts', watch }),
  };
}
