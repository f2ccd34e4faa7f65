import type { AdminWords } from '../../admin.ts';
import { counted } from '../../language.ts';

const percent = (share: number): string =>
  new Intl.NumberFormat('hi-IN', { maximumFractionDigits: share < 0.01 ? 1 : 0 }).format(share * 100);

/** "उससे पहले के हफ़्ते", "उससे पहले के 10 दिनों": what is compared with. */
function periodBefore(days: number): string {
  const weeks = ['', 'हफ़्ते', 'दो हफ़्तों', 'तीन हफ़्तों', 'चार हफ़्तों'][days / 7];
  if (days === 1) return 'उससे पिछले दिन';
  return `उससे पहले के ${weeks ?? `${days} दिनों`}`;
}

/** Its verbs go with its gender and number. */
interface Counted {
  readonly name: string;
  readonly begun: string;
  readonly up: string;
  readonly down: string;
  readonly level: (period: string) => string;
}

const REVENUE: Counted = {
  name: 'बिक्री',
  begun: 'बिक्री शुरू हुई',
  up: 'बढ़ी',
  down: 'घटी',
  level: (period) => `बिक्री ${period} जितनी ही रही`,
};
const ORDERS: Counted = {
  name: 'ऑर्डर',
  begun: 'ऑर्डर आने लगे',
  up: 'बढ़े',
  down: 'घटे',
  level: (period) => `ऑर्डर ${period} जितने ही रहे`,
};

function finding({ name, begun, up, down, level }: Counted, now: number, before: number, days: number): string {
  const period = periodBefore(days);
  if (now === 0 && before === 0) return `इन दिनों में ${name} नहीं, ${period} में भी नहीं`;
  if (before === 0) return `${begun}: ${period} में कुछ नहीं था`;
  const share = (now - before) / before;
  if (Math.abs(share) < 0.005) return level(period);
  return `${name} ${period} से ${percent(Math.abs(share))}% ${share > 0 ? up : down}`;
}

const orders = (count: number): string => counted(count, 'hi', { one: 'ऑर्डर', other: 'ऑर्डर' });

export const words: AdminWords['dashboard'] = {
  title: 'आज SweetSpot पर',
  now: 'अभी के ऑर्डर',
  awaitingAcceptance: 'दुकान के जवाब का इंतज़ार',
  inKitchen: 'रसोई में',
  onTheWay: 'रास्ते में',
  late: 'देर',
  figure: (count, label) => `${count}, ${label}: ऑर्डर दिखाएँ`,
  protect: 'केवल आपके पासवर्ड से दफ़्तर खुल जाता है',
  protectHelp: 'दूसरा चरण लगाएँ: पासवर्ड के बाद आपके फ़ोन के ऐप का कोड। इसमें दो मिनट लगते हैं।',
  protectLink: 'शॉप में अपने खाते में इसे लगाएँ',
  problems: 'किसी के देखने का काम',
  noProblems: 'अभी आपके देखने को कुछ नहीं है।',
  problem: {
    store_awaiting: (count) => `${counted(count, 'hi', { one: 'दुकान', other: 'दुकानें' })} मंज़ूरी के इंतज़ार में`,
    mail_failed: (count) => `${counted(count, 'hi', { one: 'मेल', other: 'मेल' })} नहीं जा पाए`,
    job_failed: (count) => `${counted(count, 'hi', { one: 'काम', other: 'काम' })} पूरे नहीं हो पाए`,
    payment_unknown: (count) => `${orders(count)} जिनका गेटवे से जवाब नहीं आया`,
    refund_failed: (count) => `${orders(count)} जिनके पैसे नहीं लौट पाए`,
    refund_asked: (count) => `${orders(count)} जिनके पैसे लौटाने का फ़ैसला बाकी है`,
    finding_open: (count) => counted(count, 'hi', { one: 'बात जो बही की जाँच में मिली', other: 'बातें जो बही की जाँच में मिलीं' }),
    dispute_open: (count) => `${counted(count, 'hi', { one: 'विवाद', other: 'विवादों' })} का फ़ैसला बाकी`,
    problem_waiting: (count) => `${counted(count, 'hi', { one: 'ऑर्डर की समस्या', other: 'ऑर्डरों की समस्याओं' })} पर फ़ैसला बाकी है`,
    review_reported: (count) => `${counted(count, 'hi', { one: 'शिकायत वाली राय', other: 'शिकायत वाली राय' })} पर फ़ैसला बाकी है`,
    message_waiting: (count) => `${counted(count, 'hi', { one: 'संदेश', other: 'संदेश' })} जिनका जवाब देना बाकी है`,
    unanswered: (count) => `${orders(count)} जिनका दुकान ने जवाब नहीं दिया`,
    late: (count) => `${orders(count)} जिनके अगले क़दम में देर है`,
    capture_failed: (count) => `${orders(count)} जो स्वीकार हुए, पर भुगतान नहीं हो पाया`,
  },
  sales: 'हर दिन की बिक्री',
  salesSentence: (when, store) => `${when} हुए ऑर्डर${store === null ? '' : `, ${store} पर`}`,
  revenueFinding: (now, before, days) => finding(REVENUE, now, before, days),
  ordersFinding: (now, before, days) => finding(ORDERS, now, before, days),
  revenue: 'बिक्री',
  orders: 'ऑर्डर',
  day: 'दिन',
  total: 'कुल',
  before: (days) => `${periodBefore(days)} में`,
  asTable: 'आँकड़े तालिका में दिखाएँ',
  counts: 'ऑर्डर उस दिन गिना जाता है जिस दिन वह हुआ। मना किए, रद्द और बिना भुगतान के ऑर्डर नहीं गिने जाते।',
};
