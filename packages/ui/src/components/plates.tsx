/*
 * The plate the cakes stand on, without a cake: light from the upper left, a faint shadow, the same porcelain. Drawn with
 * the theme's colours so that it sits as quietly on cocoa as on cream.
 */
function Plate() {
  return (
    <>
      <ellipse cx="124" cy="104" rx="92" ry="17" className="fill-ink opacity-8" />
      <ellipse cx="120" cy="94" rx="92" ry="27" className="fill-line-strong opacity-45" />
      <ellipse cx="120" cy="90" rx="92" ry="27" className="fill-[light-dark(#fffdf9,#e9dccd)] stroke-line" />
      <ellipse cx="120" cy="92" rx="62" ry="17" className="fill-[light-dark(#f5ece0,#dccbb7)]" />
      <path d="M58 92c0-9 28-17 62-17" fill="none" strokeWidth="1.5" className="stroke-[light-dark(#e3d4c1,#bfa78e)]" />
    </>
  );
}

const crumb = 'fill-[light-dark(#c98f5e,#a8703f)]';

export function EmptyPlate() {
  return (
    <svg viewBox="20 16 208 112" className="w-full">
      <Plate />
      <g className={crumb}>
        <path d="m98 92 5-3 5 2 1 4-6 2-5-2z" />
        <path d="m116 98 3-2 4 1v3l-4 1z" />
        <path d="m137 90 4-1 2 2-2 3-4-1z" />
        <circle cx="126" cy="88" r="1.6" />
        <circle cx="110" cy="100" r="1.3" />
      </g>
      <g transform="rotate(24 176 60)">
        <path
          d="M176 22v18c0 5-2 8-4.5 9l1 40c0 3-5 3-5 0l1-40c-2.5-1-4.5-4-4.5-9V22h2.4v17h2V22h3.2v17h2V22z"
          className="fill-[light-dark(#cdbfae,#b9a792)] stroke-[light-dark(#a8957f,#8a7666)]"
          strokeWidth="0.8"
        />
      </g>
      <circle cx="70" cy="97" r="5.5" className="fill-accent" />
      <circle cx="68.2" cy="95.2" r="1.5" className="fill-surface opacity-80" />
      <path d="M70 91.5c1-6 4-9 8-10" fill="none" strokeWidth="1.6" strokeLinecap="round" className="stroke-leaf" />
    </svg>
  );
}

export function BrokenPlate() {
  return (
    <svg viewBox="20 16 208 112" className="w-full">
      <Plate />
      <path
        d="m120 64 6 10-7 7 9 9-6 9 5 17"
        fill="none"
        strokeWidth="2.5"
        strokeLinejoin="round"
        className="stroke-[light-dark(#94796a,#7c6657)]"
      />
      <path
        d="m119 81-10 4m19 5 12-3"
        fill="none"
        strokeWidth="1.8"
        strokeLinecap="round"
        className="stroke-[light-dark(#94796a,#7c6657)]"
      />
      <g className={crumb}>
        <path d="m86 96 5-3 5 2 1 4-6 2-5-2z" />
        <circle cx="101" cy="101" r="1.5" />
      </g>
    </svg>
  );
}
