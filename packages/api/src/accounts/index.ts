export { chooseLanguage } from './account.ts';
export { accountsRouter } from './accounts.router.ts';
