/** What somebody can ask of their own data. */
export const words = {
  title: 'Your data',
  lede: 'Download everything that we keep about you: your account, addresses, designs, orders and reviews. The page is for reading, the other file for programs.',
  password: 'Your password',
  passwordWrong: 'This is not your password.',
  prepare: 'Make my files',
  ready: 'Your files are ready',
  readyHelp: 'They can be downloaded here for ten minutes. Keep them where nobody else reads them.',
  page: 'Page for reading (HTML)',
  file: 'File for programs (JSON)',
  unexpected: 'That did not work, through no fault of yours. Try again.',
};
