/** Something that stands on a cake: drawn after what is further away. */
export interface Piece {
  readonly z: number;
  readonly markup: string;
}

export function paintPieces(pieces: readonly Piece[]): string {
  return pieces
    .toSorted((a, b) => a.z - b.z)
    .map((piece) => piece.markup)
    .join('');
}
