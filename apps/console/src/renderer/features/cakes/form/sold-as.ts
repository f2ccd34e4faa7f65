import type { CakeForm } from './cake-form.ts';

type Design = CakeForm['design'];

export const KINDS = ['cake', 'bento', 'cupcakes'] as const;
export type Kind = (typeof KINDS)[number];

const USUAL_CUPCAKES = 6;

export function kindOf({ cupcakes, isBento }: Design): Kind {
  if (cupcakes !== undefined) return 'cupcakes';
  return isBento === true ? 'bento' : 'cake';
}

/** The same look sold as another thing. Cupcakes are round and of one sponge. */
export function soldAs(design: Design, kind: Kind): Design {
  const { cupcakes: _cupcakes, isBento: _isBento, ...look } = design;
  if (kind === 'cupcakes') return { ...look, shape: 'round', tiers: look.tiers.slice(0, 1), cupcakes: USUAL_CUPCAKES };
  return kind === 'bento' ? { ...look, isBento: true } : look;
}
