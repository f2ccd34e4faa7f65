import { firstToStart } from '@sweetspot/domain/kitchen/kitchen-transitions';
import { allOf, kitchenWords, orderWords } from '@sweetspot/messages';
import { unitsOf, type NextStep, type Unit } from '../queue/next-step.ts';
import type { Ticket } from '../queue/ticket.ts';
import type { Words } from '../../../app/words.ts';

/** "Cake 2 of 3", and for a tier "Tier 1 of 2, chocolate" too. */
export function unitName(ticket: Ticket, unit: Unit, words: Words<'orders'>): string {
  const siblings = ticket.pieces.filter(({ lineId }) => lineId === unit.lineId);
  const line = ticket.lines.find(({ id }) => id === unit.lineId);
  const at = siblings.findIndex(({ id }) => id === unit.pieceId) + 1;
  const cake = ticket.lines.length > 1 || siblings.length === 1 ? (line?.cakeName ?? '') : '';
  const piece = siblings.length > 1 ? words.piece(at, siblings.length) : '';
  const tier = unit.tier === null ? '' : words.tier(unit.tier, unit.tierCount, unit.sponge ?? '');
  return (tier === '' ? [cake, piece] : [ticket.lines.length > 1 ? cake : '', piece, tier]).filter(Boolean).join(', ');
}

/** What the ticket's large button does. Where it does so to some of several cakes or tiers it says to which: "Baked: Black Forest". */
export function stepWord(ticket: Ticket, step: NextStep, words: Words<'orders'>): string {
  const units = unitsOf(ticket);
  switch (step.kind) {
    case 'accept':
      return words.accept.action;
    case 'move': {
      const verb = orderWords(words.locale).moves[step.move.event];
      const first = step.move.event === 'start_baking' && units.length > 1 ? firstToStart(ticket.pieces) : null;
      const unit = units.find(({ pieceId, tier }) => pieceId === first?.piece.id && tier === (first.tier?.tier ?? null));
      return unit === undefined ? verb : words.tick(verb, unitName(ticket, unit, words));
    }
    case 'tick': {
      const verb = kitchenWords(words.locale).ticks[step.to];
      if (units.length === 1) return verb;
      const [only, ...more] = step.units;
      if (only !== undefined && more.length === 0) return words.tick(verb, unitName(ticket, only, words));
      const isAll = step.units.length === units.length;
      if (ticket.lines.length === 1 && isAll) return words.tickAll(verb, units.length);
      const names = ticket.lines.length === 1 ? step.units.map((unit) => unitName(ticket, unit, words)) : cakesAmong(ticket, step.units);
      return words.tick(words.tickAll(verb, step.units.length), allOf(names, words.locale));
    }
  }
}

const cakesAmong = (ticket: Ticket, units: readonly Unit[]): string[] => [
  ...new Set(ticket.lines.filter(({ id }) => units.some(({ lineId }) => lineId === id)).map(({ cakeName }) => cakeName)),
];
