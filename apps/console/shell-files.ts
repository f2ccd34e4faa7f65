import type { Plugin } from 'vite';

const WORKER = 'service-worker';

/** The service worker's own name in the build: it must stay the same for a browser to find the next version. */
export const workerFileName = ({ name }: { readonly name: string }): string =>
  name === WORKER ? `${WORKER}.js` : 'assets/[name]-[hash].js';

/** Tells the service worker which files the build consists of. */
export function shellFiles(base: string): Plugin {
  return {
    name: 'shell-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const worker = bundle[`${WORKER}.js`];
      if (worker?.type !== 'chunk') throw new Error('The build has no service worker.');
      if (worker.imports.length > 0) throw new Error('The service worker must not need another file.');
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/'))
        .toSorted()
        .map((name) => base + name);
      worker.code = worker.code.replaceAll('__SHELL_FILES__', JSON.stringify(files));
    },
  };
}
