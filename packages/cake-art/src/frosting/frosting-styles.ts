import type { Frosting } from '@sweetspot/domain/customization/cake-design';
import { drip } from './drip.ts';
import { fondant } from './fondant.ts';
import type { FrostingStyle } from './frosting.ts';
import { rosettes } from './rosettes.ts';
import { semiNaked } from './semi-naked.ts';
import { smooth } from './smooth.ts';
import { swirls } from './swirls.ts';

export const FROSTING_STYLES: Record<Frosting, FrostingStyle> = {
  smooth,
  swirls,
  drip,
  semi_naked: semiNaked,
  rosettes,
  fondant,
};
