/** What stands where a page cannot; what is said when not even this comes is the frame's. */
export const words = {
  notFoundTitle: 'This plate is empty',
  notFoundMeta: 'Page not found · SweetSpot',
  notFoundText: 'There is no page here. The link may be old, or the cake may be off the menu.',
  toCakes: 'See all cakes',
  toHome: 'Go to the start',
  faultMeta: 'Something failed · SweetSpot',
  awayTitle: 'We are right back',
  awayMeta: 'Right back · SweetSpot',
  awayText: 'Part of SweetSpot is not answering at the moment. Nothing is lost; try again in a minute.',
  busyTitle: 'One moment',
  busyText: 'A lot was asked from here at once. Wait a few seconds and try again.',
  lostTitle: 'The shop cannot be reached',
  lostText: 'The connection was lost on the way. This page opens by itself as soon as it is back.',
};
