import { nameAndPhone } from '@sweetspot/domain/text/name-and-phone';
import { slotWords, timeWords, whenWords, type Moment } from '../dates.ts';
import { nearness, promiseOf, type OrderProgress } from '../order-progress.ts';
import type { ShopWords } from '../shop.ts';

/** One plain sentence: where the order stands and what comes next. "केक" is the same for one and for many; its verbs are not. */
function progress(order: OrderProgress, at: Moment): string {
  const { status, store, payment } = order;
  const isOne = order.kitchen.pieces <= 1;
  const cake = isOne ? 'आपका केक' : 'आपके केक';
  const is = isOne ? 'है' : 'हैं';
  const { start, end } = promiseOf(order);
  const slot = slotWords(start, end, 'hi', at);
  switch (status) {
    case 'awaiting_payment':
      return 'आपका भुगतान आ रहा है; तब तक आपका समय सुरक्षित है।';
    case 'expired':
      return ended(order);
    case 'placed':
      return order.acceptBy === null
        ? `${store.name} को आपका ऑर्डर मिल गया है और वे जल्द जवाब देंगे।`
        : `${store.name} को आपका ऑर्डर मिल गया है और वे ${whenWords(new Date(order.acceptBy), 'hi', at)} तक जवाब देंगे।`;
    case 'accepted':
      if (order.answerTimeBy !== null) return `${store.name} ${cake} बताए समय के बाद बना सकते हैं: ${slot}। क्या यह आपको ठीक लगेगा?`;
      return payment.state === 'failed'
        ? `${store.name} ने ऑर्डर स्वीकार कर लिया है, पर भुगतान नहीं हो पाया। फिर से भुगतान करें, तो केक बनना शुरू हो।`
        : `${store.name} ${cake} ${slot} के लिए बनाएँगे।`;
    case 'rejected':
      return `${store.name} यह ऑर्डर नहीं ले सके। आपसे कुछ नहीं लिया गया है।`;
    case 'cancelled':
      return 'यह ऑर्डर रद्द हो गया है।';
    case 'baking':
      return `${store.name} ${cake} ${kitchenVerb(order.kitchen)} रहे हैं। ${handover(order, at)}`;
    case 'ready':
      return order.fulfilment === 'pickup'
        ? `${cake} तैयार ${is}। लेने का समय: ${slot}।`
        : `${cake} डिब्बे में तैयार ${is}। ${handover(order, at)}`;
    case 'out_for_delivery':
      return (
        near(order, at, { cake, is }) ??
        (order.estimatedArrivalAt === null
          ? `${cake} रास्ते में ${is}।`
          : `${cake} रास्ते में ${is} और क़रीब ${timeWords(new Date(order.estimatedArrivalAt), 'hi', at.timeZone)} पहुँचना चाहिए।`)
      );
    case 'delivery_failed':
      return `दरवाज़े पर ${cake} लेने वाला कोई नहीं मिला। ${store.name} आपसे संपर्क करेंगे।`;
    case 'delivered':
      return isOne ? `${cake} पहुँच गया है। मज़े से खाएँ!` : `${cake} पहुँच गए हैं। मज़े से खाएँ!`;
    case 'collected':
      return isOne ? `${cake} ले लिया गया है। मज़े से खाएँ!` : `${cake} ले लिए गए हैं। मज़े से खाएँ!`;
    case 'not_collected':
      return `${cake} अभी दुकान पर ही ${is}। ${store.name} को फ़ोन करके तय करें।`;
  }
}

function near(order: OrderProgress, { now }: Moment, { cake, is }: { cake: string; is: string }): string | null {
  const how = nearness(order, now);
  if (how === null) return null;
  return how === 'near' ? `${cake} क़रीब पाँच मिनट दूर ${is}।` : `${cake} अब किसी भी पल दरवाज़े पर ${is}।`;
}

function ended({ placedInstead, payment }: OrderProgress): string {
  const money = payment.state === 'voided' || payment.state === 'authorized' ? 'आपकी मंज़ूर की गई रकम छोड़ दी गई है; कुछ नहीं कटा है।' : null;
  if (placedInstead !== null) return `यही केक आपने ऑर्डर ${placedInstead} में मँगवाए हैं, इसलिए यह बंद हो गया। ${money ?? 'इसका कुछ नहीं कटा है।'}`;
  return money === null
    ? 'भुगतान समय पर नहीं आया, इसलिए आपका समय छोड़ दिया गया। कुछ नहीं कटा है।'
    : `भुगतान आने तक यह ऑर्डर हो पाना संभव नहीं था। ${money}`;
}

function kitchenVerb({ pieces, baked, decorated }: OrderProgress['kitchen']): string {
  if (pieces > 0 && decorated >= pieces) return 'डिब्बे में रख';
  return baked > 0 ? 'सजा' : 'बना';
}

function handover(order: OrderProgress, at: Moment): string {
  const { start, end } = promiseOf(order);
  const isOne = order.kitchen.pieces <= 1;
  if (order.fulfilment === 'pickup') return `लेने का समय: ${slotWords(start, end, 'hi', at)}।`;
  const when = whenWords(new Date(order.leaveByAt), 'hi', at);
  return isOne ? `यह ${when} तक निकलेगा।` : `ये ${when} तक निकलेंगे।`;
}

/** What the tracking page says. */
export const words: ShopWords['tracking'] = {
  progress,
  title: (number) => `ऑर्डर ${number}`,
  loading: 'आपका ऑर्डर इस पन्ने पर आ रहा है',
  failed: 'ऑर्डर नहीं खुल पाया',
  failedHelp: 'रसोई का काम चलता रहता है।',
  notFound: 'यह ऑर्डर हमें नहीं मिला',
  notFoundHelp: 'इसे अपनी मेल के लिंक से खोलें, या जिस खाते से मँगवाया था उससे साइन इन करें।',
  signIn: 'साइन इन करें',
  linksAgain: 'मेरे ऑर्डर के लिंक फिर भेजें',
  standsStill: 'इस ब्राउज़र में स्क्रिप्ट बंद हैं, इसलिए यह पन्ना अपने आप नहीं बदलेगा। नई ख़बर के लिए इसे फिर खोलें।',
  live: 'लाइव',
  liveHint: 'यह पन्ना अपने आप बदलता है।',
  reconnecting: 'फिर जुड़ रहा है',
  reconnectingHint: 'जो दिख रहा है वह थोड़ा पुराना हो सकता है।',
  steps: 'आपका ऑर्डर कहाँ तक पहुँचा',
  stepNames: {
    placed: 'ऑर्डर हुआ',
    accepted: 'स्वीकार हुआ',
    baking: 'रसोई में',
    ready: 'डिब्बे में',
    readyToCollect: 'लेने के लिए तैयार',
    outForDelivery: 'रास्ते में',
    delivered: 'पहुँच गया',
    collected: 'ले लिया गया',
    rejected: 'दुकान ने मना किया',
    cancelled: 'रद्द',
    expired: 'समय समाप्त',
    deliveryFailed: 'दिया नहीं जा सका',
    notCollected: 'नहीं लिया गया',
  },
  about: (time) => `क़रीब ${time}`,
  reason: (reason) => `दुकान का कहना है: “${reason}”`,
  promised: { delivery: 'पहुँचेगा', pickup: 'लेने का समय' },
  promisedOnce: 'पहले यह समय दिया था',
  timeAsked: {
    title: 'थोड़ा बाद का समय',
    text: (before, now) => `आपको ${before} का समय दिया गया था। दुकान अब ${now} पर दे सकती है।`,
    until: (by) => `कृपया ${by} तक जवाब दें। जवाब न मिले तो ऑर्डर रद्द हो जाएगा और कुछ नहीं कटेगा: जो दिया है, वह लौट आएगा।`,
    agree: 'नया समय मंज़ूर है',
    agreed: 'मंज़ूर हुआ। दुकान को बता दिया है।',
    free: 'आप रद्द भी कर सकते हैं: मंज़ूर करने से पहले कुछ नहीं कटता, जो दिया है वह लौट आता है।',
  },
  promisedBefore: (slot) => `पहले दिया गया समय: ${slot}`,
  arrival: 'पहुँचने का अनुमान',
  kitchenSteps: ({ baked, decorated, boxed, pieces }) => `${pieces} में से ${baked} बेक हुए, ${decorated} सजाए गए, ${boxed} डिब्बे में`,
  store: 'दुकान',
  call: (phone) => `${phone} पर फ़ोन करें`,
  map: 'नक़्शे पर देखें',
  goesTo: 'यहाँ पहुँचेगा',
  wouldGoTo: 'यहाँ पहुँचना था',
  receivedBy: nameAndPhone,
  giftMessage: 'कार्ड पर',
  giftFrom: 'किसकी ओर से',
  gift: {
    title: (name) => `${name} के लिए एक पन्ना`,
    shows: 'उन्हें उनका अपना पन्ना भेजें। उसमें केक, उसमें क्या-क्या है, आपके शब्द और पहुँचने का समय दिखेगा: न दाम, न आपका संपर्क।',
    waits: (when) =>
      `उन्हें उनका अपना पन्ना भेजें, जिसमें न दाम है न आपका संपर्क। ${when} तक वह बस इतना कहेगा कि कुछ आ रहा है; फिर केक और आपके शब्द दिखाएगा।`,
    shareTitle: 'आपके लिए',
    send: 'उन्हें उनका पन्ना भेजें',
    copy: 'उनके लिए लिंक कॉपी करें',
    look: 'जैसा उन्हें दिखेगा, वैसा देखें',
  },
  instructions: { delivery: 'पहुँचाने वाले के लिए', pickup: 'दुकान के लिए' },
  surprise: 'सरप्राइज़ है: उन तक जो भी पहुँचेगा, उस पर न दाम होगा न आपका नंबर।',
  cakes: 'आपने क्या मँगवाया',
  inscription: (text) => `इस पर लिखा है “${text}”`,
  lineCount: (quantity, cake) => `${quantity} × ${cake}`,
  howPriced: 'दाम कैसे बना',
  cost: 'कितने का है',
  payment: 'भुगतान',
  paymentBy: { test: 'टेस्ट वॉलेट', cod: 'नकद', paypal: 'PayPal', stripe: 'कार्ड' },
  paymentStates: {
    due: 'केक मिलने पर देना है',
    dueOnline: 'अभी भुगतान नहीं हुआ',
    authorized: 'रकम अलग रखी है; दुकान के स्वीकार करने पर ली जाएगी',
    captured: 'भुगतान हुआ',
    partly_refunded: 'कुछ रकम लौटाई गई',
    refunded: 'रकम लौटाई गई',
    voided: 'रकम छोड़ दी गई; कुछ नहीं कटा',
    failed: 'भुगतान नहीं हो पाया',
    not_due: 'न कुछ दिया गया, न कुछ देना है',
    releasing: 'रकम छोड़ी जा रही है; कुछ नहीं कटा',
  },
  moneyBack: 'पैसे वापसी',
  refunds: {
    sent: {
      pending: (amount) => `${amount} आपको लौट रहे हैं।`,
      succeeded: (amount) => `${amount} आपको लौटा दिए गए।`,
      failed: (amount) => `${amount} नहीं लौट पाए। हम फिर कोशिश कर रहे हैं; आपको कुछ नहीं करना है।`,
    },
    cash: {
      pending: (amount) => `${amount} आपको दुकान से नकद वापस मिलेंगे।`,
      succeeded: (amount) => `${amount} आपको दुकान से नकद वापस मिलेंगे।`,
      failed: (amount) => `${amount} नहीं लौट पाए। हम इसे देख रहे हैं; आपको कुछ नहीं करना है।`,
    },
  },
  refundedBecause: (reason) => `वजह: “${reason}”`,
  refundedFor: {
    asked: 'वजह: पैसे वापसी माँगी गई थी।',
    called_off: 'वजह: ऑर्डर नहीं बना।',
    changed: 'वजह: आपके बदलाव से ऑर्डर सस्ता हुआ।',
  },
  payAgainTitle: 'भुगतान नहीं हो पाया',
  payAgainHelp: 'फिर से भुगतान करें, तो रसोई शुरू हो। पहले कुछ नहीं कटा है।',
  payAgainStartedHelp: 'दुकान आपका केक बनाती रहेगी। कृपया फिर से भुगतान करें; पहले कुछ नहीं कटा है।',
  payNowTitle: 'अभी भुगतान नहीं हुआ',
  payNowHelp: 'अपना समय सुरक्षित रखने के लिए अभी भुगतान करें।',
  payNow: 'अभी भुगतान करें',
  cancelling: 'अगर रद्द करना पड़े',
  cancel: 'ऑर्डर रद्द करें',
  cancelTitle: 'यह ऑर्डर रद्द करें?',
  cancelBack: (amount) => `आपको ${amount} वापस मिलेंगे।`,
  cancelNone: 'अब कुछ वापस नहीं मिलेगा: रकम लौटाने का समय निकल चुका है।',
  cancelNothingTaken: 'आपसे कुछ नहीं लिया गया, इसलिए कुछ लौटाना नहीं है।',
  cancelReleased: (amount) => `अलग रखे ${amount} छोड़ दिए जाएँगे। कुछ नहीं कटा है।`,
  cancelReason: 'क्यों? (चाहें तो लिखें)',
  cancelReasonHint: 'दुकान इसे पढ़ती है।',
  cancelYes: 'हाँ, रद्द करें',
  cancelNo: 'ऑर्डर रहने दें',
  cancelled: 'ऑर्डर रद्द हो गया।',
  unexpected: 'यह नहीं हो पाया, और इसमें आपकी कोई ग़लती नहीं। फिर कोशिश करें।',
  keepLinkHelp: 'यह बिना खाते के खुलता है। उन्हें ही दें जो देख सकते हैं कि आपने क्या मँगवाया और कितना दिया।',
  sharePage: 'यह पन्ना भेजें',
  keepLinkFrom: (name) => `यह बिना खाते के खुलता है और इसमें दाम और आपका संपर्क दिखता है। ${name} को न दिखाएँ, नहीं तो सरप्राइज़ नहीं रहेगा।`,
  copyLink: 'लिंक कॉपी करें',
  copied: 'लिंक कॉपी हो गया।',
  papers: 'आपके रिकॉर्ड के लिए',
  paperKinds: { tax_invoice: 'टैक्स इनवॉइस', bill_of_supply: 'सप्लाई बिल', credit_note: 'क्रेडिट नोट' },
  paper: (kind, number) => `${kind} ${number}`,
  paperWaits: (store) => `${store} को टैक्स के एक सवाल का जवाब देना बाकी है। उसके बाद बिल यहीं मिलेगा।`,
  orderAgain: 'फिर से ऑर्डर करें',
  remindNextYear: 'अगले साल याद दिलाएँ',
  howWasIt: 'केक कैसा लगा?',
  howWasItHint: 'आपके सितारों और शब्दों से औरों को चुनने में मदद मिलती है, और दुकान को बेहतर होने में।',
  yourReviews: () => 'आपकी राय',
  giveStars: (stars) => `5 में से ${stars} सितारे दें`,
  print: 'प्रिंट करें',
  orderedAt: (when) => `ऑर्डर का समय: ${when}`,
};
