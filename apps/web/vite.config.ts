import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * @trpc/client is one module, so the half that only subscriptions use would come with every page. Seen from the link that
 * is loaded with the first subscription, tRPC's modules become copies of their own, and each page keeps only its half.
 * Errors stay shared: what refuses a subscription is told by its class.
 */
function splitSubscriptions(): Plugin {
  const mark = '?subscriptions';
  return {
    name: 'split-subscriptions',
    enforce: 'pre',
    async resolveId(source, importer) {
      const isAsked = source === '@trpc/client' && importer?.endsWith('/subscription-link.ts');
      if (!isAsked && !importer?.endsWith(mark)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const isOwn = resolved?.id.includes('/@trpc/') && !resolved.id.includes('TRPCClientError');
      return resolved && isOwn ? { ...resolved, id: resolved.id + mark } : resolved;
    },
  };
}

/** tRPC's hooks bring along those that ask several questions by one call, with all that keeps their answers apart, and some more. No screen asks so. */
function leaveOutHooks(): Plugin {
  const hook = /\/@tanstack\/react-query\/build\/modern\/(useQueries|useSuspenseQueries|usePrefetchQuery|usePrefetchInfiniteQuery)\.js$/;
  return {
    name: 'leave-out-hooks',
    enforce: 'pre',
    load(id) {
      const name = hook.exec(id)?.[1];
      return name === undefined
        ? null
        : `export function ${name}() { throw new Error('${name} is left out of the shop by vite.config.ts'); }`;
    },
  };
}

/** The names of the pages' sources are for the server, which finds their chunks by them: no browser need read them. */
function leaveOutPageNames(): Plugin {
  return {
    name: 'leave-out-page-names',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/src/routes.tsx') ? { code: code.replaceAll(/\bname: '[\w-]+',/g, ''), map: null } : null),
  };
}

/** The router can tell tools what it does, which the shop asks of it nowhere: it is never given any instrumentations. */
function leaveOutInstrumentation(): Plugin {
  const names = ['getRouteInstrumentationUpdates', 'instrumentClientSideRouter', 'instrumentHandler', 'instrumentationResultMetaContext'];
  return {
    name: 'leave-out-instrumentation',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/react-router/dist/production/lib/router/instrumentation.js')) return null;
      const nothing = 'export const consumeInstrumentationClientResultMetaReceiver = () => undefined;';
      return nothing + names.map((name) => `export const ${name} = undefined;`).join('');
    },
  };
}

/** tRPC's client by web sockets: nothing here asks by one, and what the other links need of its file is for subscriptions only. */
function leaveOutSockets(): Plugin {
  return {
    name: 'leave-out-sockets',
    enforce: 'pre',
    load(id) {
      if (!/\/@trpc\/client\/dist\/wsLink-[\w-]+\.mjs$/.test(id)) return null;
      return 'const nothing = undefined; export { nothing as i, nothing as n, nothing as r, nothing as t };';
    },
  };
}

/** What nearly every page needs comes as one file: two dozen small ones compress worse and are asked for one by one. */
const EVERY_PAGE = {
  name: 'every-page',
  test: new RegExp(
    [
      'node_modules/(?:react|react-dom|scheduler|react-router|@tanstack/[^/]+|@trpc/(?:client|server|react-query)|superjson|copy-anything|is-what|clsx|class-variance-authority)/(?!.*[?]subscriptions)',
      'packages/ui/src/(?:cx|merge-classes|ui-provider|create-words|primitives/(?:button|spinner|surface|text-input|field)|components/(?:money|badge|diet-mark))[.]',
      'packages/messages/src/(?:distances|language|occasion-words|in-languages|hindi-on-demand|allergen-sentences|en/(?:diet|occasions|ui))[.]',
      'packages/domain/src/money/money[.]',
      'apps/web/src/app/(?:use-is-hydrated|address-words|answers|api|asked|page-meta|place|visitor)[.]',
      'apps/web/src/components/(?:drawing-path|heart-place|picture-sources|rating|use-chosen-place)[.]',
      'lucide-react/dist/esm/icons/(?:calendar-days|check|circle-check|plus|users)[.]',
      'vite/preload-helper',
      'rolldown/runtime',
      'packages/domain/src/cakes/occasions[.]',
    ].join('|'),
  ),
};

/** Said on more pages than sentences are, so not to come along with those. */
const DATES = { name: 'dates', test: /packages\/messages\/src\/dates[.]/ };

/** What says why a choice or a time is refused; in parts it weighs more. */
const SENTENCES = {
  name: 'sentences',
  test: /packages\/messages\/src\/(?:say|sentences|en\/(?:customization|cake-checks|cart-sentences|slots))[.]/,
};

/** What is chosen and written with, where a cake is designed and an order is made. */
const CONTROLS = { name: 'controls', test: /packages\/ui\/src\/primitives\/(?:choices|graphemes|step-quantity|stepper|text-area)[.]/ };

/** Said around a design, a form and a list of one's own; in parts it weighs half as much again. */
const NOTES = {
  name: 'notes',
  test: /apps\/web\/src\/components\/(?:notice|scripts-only|scripts-off)[.]|packages\/ui\/src\/components\/allergen-list[.]/,
};

/** What the first script needs, which must not bring the others along. */
const FIRST = { name: 'first', test: /apps\/web\/src\/(?:entry-client|app\/(?:early-presses|next-task|reachable))[.]/, priority: 1 };

/** Every page carries the names of all chunks; the manifest says which is which. */
const CHUNK_NAMES = 'assets/[hash:7].js';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    tailwind(),
    ...(isSsrBuild ? [] : [splitSubscriptions(), leaveOutHooks(), leaveOutPageNames(), leaveOutInstrumentation(), leaveOutSockets()]),
  ],
  build: {
    manifest: !isSsrBuild,
    // Every browser that can run these modules preloads them by itself.
    modulePreload: { polyfill: false },
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild
      ? // One file: the first visitor of a page need not wait for its code to be read.
        { output: { codeSplitting: false } }
      : {
          input: ['src/entry-client.ts', 'src/start.tsx'],
          preserveEntrySignatures: 'allow-extension',
          output: { chunkFileNames: CHUNK_NAMES, codeSplitting: { groups: [FIRST, EVERY_PAGE, CONTROLS, DATES, SENTENCES, NOTES] } },
        },
  },
  // The server build carries our own TypeScript packages; what npm ships as JavaScript stays outside.
  ssr: { noExternal: [/^@sweetspot\//, 'radix-ui', 'lucide-react'] },
}));
