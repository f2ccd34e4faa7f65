/** Who works here, and where. */
export const words = {
  title: 'Welcome to the kitchen',
  lede: 'Sign in with your store account.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgot your password?',
  server: (url: string) => `Server: ${url}`,
  noStore: {
    title: 'No store yet',
    text: (email: string) => `${email} works at no store. Ask the owner to add you as staff, or register your own store in the shop.`,
    register: 'Register a store',
    signOut: 'Use another account',
  },
  chooseStore: { title: 'Where do you work today?', role: { owner: 'Owner', staff: 'Staff' } },
};
