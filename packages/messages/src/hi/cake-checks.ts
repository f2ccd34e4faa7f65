import { ALLERGENS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import type { CakeCheckSentences } from '../en/cake-checks.ts';
import { allOf } from '../language.ts';
import { dietHi } from './diet.ts';

const isAllergen = (name: string): name is Allergen => ALLERGENS.some((allergen) => allergen === name);

export const cakeChecksHi: CakeCheckSentences = {
  'cake.allergens_undeclared': ({ allergens }) =>
    `हर एलर्जन के लिए बताएँ कि वह केक में है या नहीं। अभी बाक़ी: ${allOf(
      allergens.map((name) => (isAllergen(name) ? dietHi.allergens[name] : name)),
      'hi',
    )}।`,
  'cake.duplicate_group': ({ group }) => `${group} केक पर दो बार है। एक हटाएँ।`,
  'cake.duplicate_option': ({ group, option }) => `${group} में ${option} दो बार है। एक हटाएँ।`,
  'cake.rule_unknown': ({ rule }) => `एक नियम (${rule}) ऐसे विकल्प की बात करता है जो अब नहीं है। उसे बदलें या हटाएँ।`,
  'cake.too_few_options': ({ group, min }) => `${group} में कम से कम ${min} विकल्प चाहिए।`,
  'cake.min_above_max': ({ group }) => `${group} जितने चुनने देता है, उससे ज़्यादा माँगता है।`,
  'cake.several_sizes': ({ groups }) => `केक का आकार एक ही समूह से चुना जाता है, और इसमें ${allOf(groups, 'hi')} हैं।`,
  'cake.tiers_out_of_range': ({ option, max }) => `${option}: केक में 1 से ${max} मंज़िलें होती हैं।`,
  'cake.cupcakes_shaped': ({ group }) => `कपकेक के डिब्बे में आकृति और मंज़िलें नहीं चुनी जातीं। ${group} हटाएँ।`,
  'cake.tier_flavour_unplaced': ({ group, max }) => `${group}: बताएँ कि यह किस मंज़िल के लिए है, नीचे से 1 से ${max}।`,
  'cake.never_shown': ({ group }) => `${group} छिपा है, और कोई नियम उसे नहीं दिखाता।`,
  'cake.preset_unknown': () => 'सिग्नेचर में कुछ ऐसा चुना है जो अब केक पर नहीं है।',
  'cake.preset_broken': ({ group }) => `${group} में सिग्नेचर की पसंद केक के एक नियम को तोड़ती है।`,
  'cake.unorderable': ({ groups }) => `इन नियमों से कोई केक मँगवाया नहीं जा सकता: ${allOf(groups, 'hi')} के लिए कुछ नहीं बचता।`,
  'cake.dead_end': ({ group, option }) => `${option} (${group}) कोई नहीं मँगवा सकता: नियमों से ऐसा कोई केक नहीं बचता।`,
  'cake.price_not_above_zero': () => 'किसी एक तरह से चुनने पर केक मुफ़्त हो जाता। मूल दाम बढ़ाएँ, हर आकार का दाम रखें या कोई छूट घटाएँ।',
};
