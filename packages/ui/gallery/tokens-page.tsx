import { COLOURS, type ColourRole } from '../src/index.ts';
import { Part } from './part.tsx';

const SIZES = ['text-xs', 'text-sm', 'text-base', 'text-lg', 'text-xl', 'text-2xl', 'text-3xl', 'text-4xl'] as const;

export function TokensPage() {
  return (
    <>
      <Part title="Colour roles">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
          {(Object.keys(COLOURS) as ColourRole[]).map((role) => (
            <li key={role} className="grid gap-1.5 text-sm">
              <span className="h-14 rounded-control border border-line" style={{ backgroundColor: `var(--color-${role})` }} />
              {role}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Type">
        <ul className="grid gap-4">
          {SIZES.map((size) => (
            <li key={size} className="grid items-baseline gap-x-8 gap-y-1 sm:grid-cols-2">
              <span className={`${size} font-title font-semibold`}>Baked for Saturday</span>
              <span className={size}>₹1,240 before 4:10 pm</span>
            </li>
          ))}
        </ul>
        <p lang="hi" className="mt-6 text-lg">
          जन्मदिन की हार्दिक शुभकामनाएँ, <strong className="font-semibold">₹1,240</strong>
        </p>
      </Part>
    </>
  );
}
