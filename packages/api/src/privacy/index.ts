export { openDownload } from './download.ts';
export { ownDataJson } from './own-data-json.ts';
export { ownData } from './own-data.ts';
export { privacyRouter } from './privacy.router.ts';
