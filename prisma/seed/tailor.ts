import type { Occasion } from '@sweetspot/domain/cakes/occasions';
import { chooseOption } from '@sweetspot/domain/customization/choose';
import type { Customization, Evaluation, OptionGroup, Selection } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import type { Fixture } from '@sweetspot/db/testing';
import type { MenuCake } from './menu-cake.ts';

const WORDS: Record<Occasion, readonly string[]> = {
  birthday: [
    'Happy Birthday',
    'Happy Birthday\nAarav',
    'Asha is 7',
    'शुभ जन्मदिवस',
    'Happy 60th\nBaba',
    'HBD Meera',
    'वाढदिवसाच्या\nहार्दिक शुभेच्छा',
  ],
  wedding: ['Isha & Kabir', 'Just married', 'Tara weds Nikhil', 'शुभ विवाह'],
  anniversary: ['25 years', 'Aai & Baba', 'Happy Anniversary', 'Still you'],
  engagement: ['She said yes', 'Priya & Dev', 'साखरपुडा'],
  baby_shower: ['Hello, little one', 'Oh baby!'],
  graduation: ['Well done, Sana', 'Dr Zoya', 'First class!'],
  festival: ['Happy Diwali', 'शुभ दीपावली', 'गणपती बाप्पा मोरया', 'Eid Mubarak', 'Merry Christmas'],
  farewell: ['All the best', 'We will miss you', 'Bon voyage'],
  just_because: ['Thank you', 'Sorry!', 'Treat yourself', 'For you'],
};
const CARD_WORDS = ['With love from all of us.', 'See you on Sunday. Keep a slice.', 'प्रिय आजीस, खूप प्रेम.'];

/** A cake as some customer would have it: a few changes, settled as the screen settles them, and always one that can be ordered. */
export function tailor({ random }: Pick<Fixture, 'random'>, cake: MenuCake): Evaluation {
  const { customizable } = cake;
  let customization: Customization = { selections: {} };
  for (let touched = random.int(0, 4); touched > 0; touched--) {
    const group = random.pick(customizable.groups);
    const selection = pickIn({ random }, group, cake);
    if (selection) customization = chooseOption(customizable, customization, group.id, selection).customization;
  }
  const wished = withCardWords(cake, customization, random.pick(CARD_WORDS));
  const evaluation = evaluateCustomization(customizable, wished);
  return evaluation.isOrderable ? evaluation : evaluateCustomization(customizable, { selections: {} });
}

function pickIn({ random }: Pick<Fixture, 'random'>, group: OptionGroup, cake: MenuCake): Selection | null {
  const available = group.options.filter((option) => !option.isSoldOut);
  if (group.kind === 'photo') return null;
  if (group.kind === 'text')
    return { text: group.role === 'inscription' ? random.pick(WORDS[random.pick(cake.occasions)]) : random.pick(CARD_WORDS) };
  if (available.length === 0) return null;
  const option = random.pick(available);
  if (group.kind === 'quantity') return { quantities: { [option.id]: random.int(1, Math.min(group.max, 6)) } };
  if (group.kind === 'multiple') {
    const also = random.chance(0.4) ? [random.pick(available).id] : [];
    return { optionIds: [...new Set([option.id, ...also])].slice(0, group.max) };
  }
  return { optionIds: [option.id] };
}

/** Who picks a card is asked for its words. */
function withCardWords({ customizable, library }: MenuCake, customization: Customization, text: string): Customization {
  const cardText = library.groups.get('card_text');
  if (!cardText || !customizable.groups.some(({ id }) => id === cardText.id)) return customization;
  const { problems } = evaluateCustomization(customizable, customization);
  return problems.some(({ groupId }) => groupId === cardText.id)
    ? { selections: { ...customization.selections, [cardText.id]: { text } } }
    : customization;
}
