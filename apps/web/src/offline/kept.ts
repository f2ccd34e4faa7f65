/** What the pages and the service worker agree on: one cache for each page that is kept, with the page and its files. */
export const KEPT = 'sweetspot-kept-';
/** Beside a kept page: when it was seen, by whom, and its title. */
export const KEPT_AT = 'x-kept-at';
export const KEPT_FOR = 'x-kept-for';
export const KEPT_TITLE = 'x-kept-title';
/** The language of the last page that came, for a page that has to be made without the server. */
export const LANGUAGE_CACHE = 'sweetspot-language';
export const LANGUAGE_KEY = '/language-of-the-last-page';
