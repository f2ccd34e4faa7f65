import { answerByOf, payByOf } from '@sweetspot/domain/amendments/amendment-state';
import { differenceOf, repricedParts, totalWithChange, unitPriceOf } from '@sweetspot/domain/amendments/price-change';
import { chooseOption } from '@sweetspot/domain/customization/choose';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { asJson, type BuiltOrder, type Fixture } from '@sweetspot/db/testing';
import type { MenuCake } from './menu-cake.ts';

/** A change of an accepted order of one line, as its customer asked for it; groups and options by the library's keys. */
export interface DemoChange {
  readonly choose: Readonly<Record<string, readonly string[] | string>>;
  /** As the store left it: nobody answered yet, taken (in cash it holds at once, else it waits for its money), or declined for a reason. */
  readonly answer: 'none' | 'accepted' | { readonly declined: string };
}

const MINUTE_MS = 60_000;

export function addChange(fixture: Fixture, order: BuiltOrder, cake: MenuCake, demo: DemoChange): void {
  const { random, rows, jobs, now } = fixture;
  const row = rows.order.find(({ id }) => id === order.id);
  const line = rows.orderLine.find(({ orderId }) => orderId === order.id);
  if (row === undefined || line === undefined) throw new Error('Only what was ordered is changed.');
  const { before, after, differenceMinor } = priced(order, cake, demo.choose, row);
  const askedAt = new Date(now.getTime() - 20 * MINUTE_MS);
  const answeredAt = new Date(now.getTime() - 5 * MINUTE_MS);
  const clock = { startByAt: new Date(row.startByAt) };
  const id = random.uuid(askedAt);
  const isAccepted = demo.answer === 'accepted';
  const isOwing = isAccepted && row.paymentMethod !== 'cod' && differenceMinor > 0;
  const isInForce = isAccepted && !isOwing;
  rows.orderAmendment.push({
    id,
    orderId: order.id,
    state: demo.answer === 'none' ? 'proposed' : isAccepted ? 'accepted' : 'declined',
    proposedBy: 'customer',
    position: 0,
    before: asJson(before),
    after: asJson(after),
    differenceMinor,
    commandId: random.uuid(askedAt),
    answerBy: answerByOf(clock),
    payBy: isOwing ? payByOf(clock, answeredAt) : null,
    createdAt: askedAt,
    answeredAt: demo.answer === 'none' ? null : answeredAt,
    answeredByUserId: demo.answer === 'none' ? null : order.store.owner.id,
    reason: typeof demo.answer === 'object' ? demo.answer.declined : null,
    appliedAt: isInForce ? answeredAt : null,
  });
  // As the kitchen has it before anybody there has seen the change.
  if (isInForce) {
    line.standing = asJson(after.line);
    row.standing = asJson(after.total);
    row.changedMinor = differenceMinor;
  }
  if (isAccepted && differenceMinor > 0)
    rows.payment.push({
      id: random.uuid(answeredAt),
      orderId: order.id,
      purpose: 'increase',
      amendmentId: id,
      method: row.paymentMethod,
      currency: order.total.currency,
      amountMinor: differenceMinor,
      createdAt: answeredAt,
      updatedAt: answeredAt,
    });
  const deadline = isOwing ? payByOf(clock, answeredAt) : answerByOf(clock);
  if (isOwing || demo.answer === 'none') jobs.push({ job: { name: 'order.changeDeadline', data: { amendmentId: id } }, at: deadline });
}

type Terms = Parameters<typeof totalWithChange>[2];

/** By the functions that price a customer's. What takes other room or time in the kitchen is refused: it would move more rows than these. */
function priced({ lines, total }: BuiltOrder, { customizable, library }: MenuCake, choose: DemoChange['choose'], terms: Terms) {
  const [placed] = lines;
  if (placed === undefined || lines.length > 1) throw new Error('A demo order that is changed has one line.');
  const { evaluation, quantity } = placed;
  const asked = Object.entries(choose).reduce((customization, [group, wanted]) => {
    const selection =
      typeof wanted === 'string' ? { text: wanted } : { optionIds: wanted.map((option) => library.optionId(group, option)) };
    return chooseOption(customizable, customization, library.groupId(group), selection).customization;
  }, evaluation.customization);
  const changed = evaluateCustomization(customizable, asked);
  if (!changed.isOrderable || roomOf(changed) !== roomOf(evaluation))
    throw new Error(`${customizable.name} cannot be changed so in the demo.`);
  const { parts } = evaluation;
  const line = lineOf({ ...changed, parts: repricedParts({ standing: parts, today: parts, changed: changed.parts }) }, quantity);
  const after = totalWithChange(total, { position: 0, unitPriceMinor: line.unitPriceMinor }, terms);
  return {
    before: { line: lineOf(evaluation, quantity), total },
    after: { line, total: after, asked },
    differenceMinor: differenceOf(total, after).totalMinor,
  };
}

const roomOf = ({ work, preparationMinutes, design }: Evaluation): string =>
  JSON.stringify([work, preparationMinutes, design.tiers.length > 1 ? design.tiers : []]);

/** What a change keeps of a line. */
function lineOf(evaluation: Evaluation, quantity: number) {
  const { parts, problems: _problems, isOrderable: _isOrderable, groups: _groups, allergenSources: _sources, ...kept } = evaluation;
  const unitPriceMinor = unitPriceOf(parts);
  return {
    ...kept,
    priceParts: parts,
    unitPriceMinor,
    lineTotalMinor: unitPriceMinor * quantity,
    inscription: kept.design.inscription,
  };
}
