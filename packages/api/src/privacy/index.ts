export { openDownload } from './download.ts';
export { forgetAccounts } from './forget-accounts.ts';
export { ownDataJson } from './own-data-json.ts';
export { ownData } from './own-data.ts';
export { privacyRouter } from './privacy.router.ts';
