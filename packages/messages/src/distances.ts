const oneDigit = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 1 });

export const kilometres = (metres: number): string => oneDigit.format(metres / 1000);

/** Measured to the middle of an area, or along roads nobody drove: digits after the point would be a promise. */
export const aboutKilometres = (metres: number): string => (metres < 950 ? 'less than 1 km' : `about ${Math.round(metres / 1000)} km`);

/** Why a store does not go there. "Within 10 km, and this is 10 km away" would explain nothing. */
export function outOfRange(distanceMetres: number, radiusMetres: number): string {
  const [distance, radius] = [kilometres(distanceMetres), kilometres(radiusMetres)];
  const away = distance === radius ? `just over ${radius} km` : `${distance} km`;
  return `The store delivers within ${radius} km, and this address is ${away} away.`;
}
