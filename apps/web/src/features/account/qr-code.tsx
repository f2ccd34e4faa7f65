import { COLOURS } from '@sweetspot/ui';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The light that readers need around a code, in its squares. */
const QUIET = 4;

/** Dark on light in either theme: not every app reads one turned around. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-52 max-w-full rounded-control"
      style={{ backgroundColor: COLOURS.surface.light }}
    >
      <path d={toSvgPath(code)} fill={COLOURS.ink.light} />
    </svg>
  );
}
