import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useMemo, type CSSProperties } from 'react';

/** The white that readers need around a code, in its squares. */
const QUIET = 4;

/** An address for a telephone's camera, in black squares. */
export function QrCode({ text, style }: { text: string; style: CSSProperties }) {
  const { size, path } = useMemo(() => {
    const code = generate(text);
    return { size: code.size, path: toSvgPath(code) };
  }, [text]);
  return (
    <svg aria-hidden viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`} shapeRendering="crispEdges" style={style}>
      <path d={path} fill="#000" />
    </svg>
  );
}
