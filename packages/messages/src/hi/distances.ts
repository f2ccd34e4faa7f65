/** Measured to the middle of an area, or along roads nobody drove: digits after the point would be a promise. */
export const aboutKilometres = (metres: number): string => (metres < 950 ? '1 km से कम' : `क़रीब ${Math.round(metres / 1000)} km`);
