/** Signing in by passkey, at the door of any app. */
export const words = {
  signIn: 'Sign in with a passkey',
  waiting: 'Your browser asks for it now.',
  stop: 'Stop',
  trouble: {
    cancelled: 'No passkey came. Try again, or sign in with your password.',
    held: 'This device holds a passkey of yours already.',
    unable: 'This device cannot use a passkey here: it has to ask for your finger, face or PIN. Sign in with your password.',
    elsewhere: 'Passkeys work only at the address they were made for, and this is another. Sign in with your password.',
    failed: 'The browser could not use a passkey. Try again, or sign in with your password.',
  },
};
