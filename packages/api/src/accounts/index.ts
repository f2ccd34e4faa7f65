export { chooseLanguage } from './account.ts';
export { chooseByLink, isChoiceRefused, isMailRefused, optionalMailOf, unsubscribePath } from './mail-choices.ts';
export { isNeeded, neededFor } from './needed.ts';
export { proveTwice } from './second-factor.ts';
export { provePassword } from './prove-password.ts';
export { accountsRouter } from './accounts.router.ts';
