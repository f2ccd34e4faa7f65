import type { CakeShape } from '@sweetspot/domain/customization/cake-design';

const OUTLINES: Readonly<Record<CakeShape, string>> = {
  round: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  square: 'M4 4h16v16H4Z',
  heart: 'M12 21C4 15 2.5 11.5 2.5 8.5A5 5 0 0 1 12 6.5a5 5 0 0 1 9.5 2C21.5 11.5 20 15 12 21Z',
  triangle: 'M12 3.5 21.5 20h-19Z',
  star: 'm12 2.5 2.9 6.100 6.600.9-4.800 4.600 1.200 6.600-5.9-3.200-5.9 3.200 1.200-6.600-4.800-4.600 6.600-.9Z',
  hexagon: 'M7 3.5h10l5 8.5-5 8.5H7L2 12Z',
  oval: 'M12 5.5c5.5 0 10 2.9 10 6.5s-4.5 6.5-10 6.5S2 15.600 2 12s4.5-6.5 10-6.5Z',
  rectangle: 'M2 6h20v12H2Z',
};

/** A cake from above, beside its name. */
export function ShapeGlyph({ shape }: { shape: CakeShape }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-5 shrink-0 fill-current opacity-80">
      <path d={OUTLINES[shape]} />
    </svg>
  );
}
