import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Latin letters and the rupee sign; other scripts come where a page writes them. */
const TEXT_FACES = /(?:^|\/)(?:inter-latin-wght|inter-rupee|fraunces-latin-wght)[^/]*\.woff2$/;

/** A face is used only if it is there for the first paint, so the page asks for it before its style sheet does. */
export function textFaceLinks(files: readonly string[], base: string): HtmlTagDescriptor[] {
  return files
    .filter((file) => TEXT_FACES.test(file))
    .map((file) => ({
      tag: 'link',
      attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: base + file, crossorigin: 'anonymous' },
      injectTo: 'head-prepend' as const,
    }));
}

/** For the apps whose one page is a file of the build: names the text faces in its head. */
export function preloadTextFaces(): Plugin {
  let base = '/';
  return {
    name: 'preload-text-faces',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: { order: 'post', handler: (_html, { bundle }) => textFaceLinks(Object.keys(bundle ?? {}), base) },
  };
}
