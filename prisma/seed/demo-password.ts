export { DEMO_PASSWORD } from '@sweetspot/domain/accounts/demo-password';

/** Argon2id of it, made once: hashing it for each account would take as long as all the rest. */
export const DEMO_PASSWORD_HASH = '$argon2id$v=19$m=19456,t=2,p=1$yjXVaHsmTBL/0ASxdul6UQ$Ta1oZRNoo9Z5LPLzFAVjnmWv11OWlOPJUIxTrNlU4SM';
