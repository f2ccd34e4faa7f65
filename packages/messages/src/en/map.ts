/** Every map of the shop. */
export const words = {
  loading: 'The map is on its way',
  tilesFrom: (host: string) => `Map pictures from ${host}`,
};
