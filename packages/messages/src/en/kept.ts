/** What stands above a page that is read without a connection. */
export const words = {
  keptAt: (when: string) => `No connection. You see this page as it stood on ${when}; what it says may have changed.`,
};
