export const MAIL_STATES = ['queued', 'sent', 'failed', 'suppressed'] as const;
