export const lostEn = {
  comesBack: 'The connection was lost on the way. It goes on by itself as soon as the shop can be reached.',
  ourSide: 'Something failed on our side, not yours. Try again in a moment.',
  unreached: 'We could not reach the shop. Check your connection and try again.',
};
