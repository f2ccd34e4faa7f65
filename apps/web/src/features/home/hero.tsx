import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { cx } from '@sweetspot/ui';
import { useWords } from '../../app/words.ts';
import { drawingPath } from '../../components/drawing-path.ts';
import type { Place } from '../../app/place.ts';
import { HeroForm } from './hero-form.tsx';

const plain = { candles: 0, inscription: [] } as const;

/** The window: what can be made here, drawn by the same hand that draws every cake. */
const WINDOW: readonly { design: CakeDesign; place: string }[] = [
  {
    design: { ...plain, shape: 'round', tiers: ['vanilla', 'strawberry'], frosting: 'rosettes', colour: 'blush', toppings: ['fruits'] },
    place: 'left-[20%] top-0 z-10 w-[62%]',
  },
  {
    design: { ...plain, shape: 'round', tiers: ['chocolate'], frosting: 'drip', colour: 'ivory', toppings: ['chocolate_chips', 'fruits'] },
    place: 'bottom-0 left-0 z-20 w-[50%]',
  },
  {
    design: { ...plain, shape: 'heart', tiers: ['red_velvet'], frosting: 'swirls', colour: 'pistachio', toppings: ['nuts'], candles: 5 },
    place: 'right-0 bottom-0 z-20 w-[48%]',
  },
];

export function Hero({ place, today }: { place: Place | null; today: string }) {
  const words = useWords('home');
  return (
    <section className="grid items-center gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,30rem)_1fr]">
      {/* First also in the page's order: on a phone it stands above, and a page that arrives in parts must not push down what is there. */}
      <div className="relative mx-auto aspect-[10/9] w-full max-w-[24rem] sm:max-w-[30rem] lg:order-last lg:max-w-none">
        {WINDOW.map(({ design, place: at }, index) => (
          <img
            key={design.shape + design.frosting}
            src={drawingPath(design)}
            alt={index === 0 ? words.heroDrawing : ''}
            width={640}
            height={640}
            fetchPriority="high"
            className={cx('absolute aspect-square h-auto', at)}
          />
        ))}
      </div>
      <div className="grid gap-6">
        <div className="grid gap-3">
          <h1 className="font-title text-3xl font-semibold tracking-[-0.02em] text-balance sm:text-4xl">{words.title}</h1>
          <p className="max-w-[32rem] text-lg text-pretty text-ink-muted">{words.lede}</p>
        </div>
        <HeroForm place={place} today={today} />
      </div>
    </section>
  );
}
