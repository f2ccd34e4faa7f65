import type { MoneyBack, ReleaseCause } from '../mail-data.ts';
import { HI_ACCOUNT } from './hi-account.ts';
import { HI_AFTER } from './hi-after.ts';
import { HI_CONTACT } from './hi-contact.ts';
import { HI_CHANGES } from './hi-changes.ts';
import { HI_PROBLEMS } from './hi-problems.ts';
import type { BegunWords, MoneyWords } from './words.ts';

const PAPERS = { tax_invoice: 'टैक्स इनवॉइस', bill_of_supply: 'सप्लाई बिल', credit_note: 'क्रेडिट नोट' };

export const HI: BegunWords = {
  common: {
    locale: 'hi-IN',
    greeting: (name) => `नमस्ते ${name},`,
    order: 'ऑर्डर',
    store: 'दुकान',
    delivery: 'डिलीवरी',
    pickup: 'दुकान से लेना',
    earlierTime: 'इसके बदले',
    acceptBy: 'स्वीकार करने का समय',
    collectUntil: 'दुकान खुली है',
    address: 'पता',
    phone: 'फ़ोन',
    accountHolder: 'खाताधारक',
    accountNumber: 'खाता संख्या',
    ifsc: 'IFSC',
    changedBy: 'किसने बदला',
    changedAt: 'कब बदला',
    paper: 'आपके काग़ज़',
    howWasIt: 'केक कैसा लगा? सितारों पर एक टैप कीजिए',
    stars: { 1: 'अच्छा नहीं', 2: 'बेहतर हो सकता था', 3: 'ठीक-ठाक', 4: 'अच्छा', 5: 'बहुत बढ़िया' },
    papers: PAPERS,
    paperNote: 'यह लिंक एक हफ़्ते तक खुलता है; उसके बाद भी यह आपके ऑर्डर के पेज पर मिलेगा।',
    goesTo: 'यहाँ पहुँचेगा',
    collectAt: 'यहाँ से लें',
    receivedBy: 'इन्हें मिलेगा',
    onCard: 'कार्ड पर',
    signedBy: 'किसकी ओर से',
    note: 'आपकी बात',
    yourMobile: 'आपका मोबाइल',
    cakes: 'आपके केक',
    price: 'कितने का है',
    inscription: 'केक पर लिखा है',
    contains: 'इसमें है',
    mayContain: 'इसमें हो सकता है',
    ownPhoto: 'आपकी अपनी, जो दुकान के पास है (मेल में नहीं दिखाई जाती)',
    noDeclared: 'सूची में से कोई एलर्जन नहीं',
    ladder: 'अगर रद्द करना पड़े',
    change: 'बदलाव',
    cake: 'केक',
    nothing: 'कुछ नहीं',
    orderTotal: 'ऑर्डर का कुल दाम',
    difference: 'अंतर',
    dearer: (amount) => `${amount} ज़्यादा`,
    cheaper: (amount) => `${amount} कम`,
    samePrice: 'दाम वही',
    answerBy: 'जवाब का समय',
    alternatives: 'उसी दिन के लिए पास के ऐसे ही केक',
    alternativeNote: (storeName, price) => `${storeName}, ${price}`,
    questions: (storeName, phone) => `केक के बारे में कोई सवाल? ${storeName} का नंबर है ${phone}।`,
    whyOrder: (orderNumber) => `यह मेल इसलिए आई है क्योंकि आपने SweetSpot पर ऑर्डर ${orderNumber} किया है।`,
    whyGift: 'यह मेल इसलिए आई है क्योंकि किसी ने SweetSpot पर आपके लिए केक मँगवाया है।',
    whyAccount: 'यह मेल इसलिए आई है क्योंकि किसी ने SweetSpot पर यह पता दिया है। अगर वह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं।',
    whyOwnAccount: 'यह मेल इसलिए आई है क्योंकि SweetSpot पर आपके खाते का पता यही है।',
    whyFormerAddress: 'यह मेल इसलिए आई है क्योंकि SweetSpot पर आपके खाते का पता यही था।',
    whyLinks: 'यह मेल इसलिए आई है कि किसी ने SweetSpot पर इस ई-मेल से दिए गए ऑर्डर माँगे। अगर आपने नहीं माँगे, तो कुछ करने की ज़रूरत नहीं।',
    whyOccasion: 'यह मेल इसलिए आई है क्योंकि SweetSpot पर आपके खाते में यह ख़ास दिन रखा है।',
    yourOccasions: 'आपके ख़ास दिन',
    sameAgain: 'पिछले साल वाला फिर',
    whyContact: 'यह मेल इसलिए आई है क्योंकि SweetSpot के संपर्क फ़ॉर्म में यह पता दिया गया था। अगर वह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं।',
    whyStore: (storeName) => `यह मेल इसलिए आई है क्योंकि SweetSpot पर ${storeName} आप देखते हैं।`,
    whyAdmin: 'यह मेल SweetSpot के प्रशासकों को जाती है।',
    unsubscribe: 'इस तरह की मेल अब न भेजें',
  },
  kinds: {
    ...HI_ACCOUNT,
    ...HI_AFTER,
    ...HI_CHANGES,
    ...HI_PROBLEMS,
    ...HI_CONTACT,
    order_placed: {
      subject: ({ orderNumber, storeName }) => `ऑर्डर ${orderNumber} ${storeName} के पास है`,
      title: () => 'आपका ऑर्डर हो गया',
      paragraphs: ({ storeName, acceptBy, payment, recipient, isSurprise }) => [
        `आपका डिज़ाइन ${storeName} को मिल गया है। जवाब ${acceptBy} तक आएगा।`,
        payment === 'cash'
          ? 'केक मिलने पर आप नकद भुगतान करेंगे।'
          : 'रकम अलग रखी गई है और दुकान के स्वीकार करने पर ही ली जाएगी। दुकान न बना सके तो कुछ नहीं लिया जाएगा।',
        ...(recipient === null ? [] : [`यह ${recipient.name} के लिए है। उन्हें हमसे मिली किसी चीज़ पर दाम या आपका नंबर नहीं होगा।`]),
        ...(isSurprise ? ['यह सरप्राइज़ है: उस दिन से पहले उन्हें हमसे कुछ नहीं मिलेगा।'] : []),
      ],
      button: () => 'अपना ऑर्डर देखें',
    },
    payment_received: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} का भुगतान मिला`,
      title: ({ orderNumber }) => `भुगतान हुआ: ऑर्डर ${orderNumber}`,
      paragraphs: ({ storeName, amount, orderTotal, isForChange }, money) => [
        isForChange
          ? `आपके बदलाव के लिए ${money(amount)} मिले। ${storeName} का आपका ऑर्डर बदल गया है और अब कुल ${money(orderTotal)} का है। धन्यवाद।`
          : amount.amount === orderTotal.amount
            ? `${storeName} के आपके ऑर्डर के लिए ${money(amount)} मिले। धन्यवाद।`
            : `${storeName} के आपके ऑर्डर के कुल ${money(orderTotal)} में से ${money(amount)} मिले। धन्यवाद।`,
      ],
      button: () => 'अपना ऑर्डर देखें',
    },
    payment_failed: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} का भुगतान फिर से करें`,
      title: () => 'भुगतान नहीं हो पाया',
      paragraphs: ({ storeName, amount, isForChange, hasStarted }, money) => [
        `${storeName} ने आपका ${isForChange ? 'बदलाव' : 'ऑर्डर'} स्वीकार किया, पर ${money(amount)} लिए नहीं जा सके। कुछ नहीं कटा है।`,
        hasStarted
          ? 'दुकान केक बनाना शुरू कर चुकी है और बनाती रहेगी। कृपया फिर से भुगतान करें।'
          : 'आपका समय सुरक्षित है। फिर से भुगतान करें, तो केक बनना शुरू हो।',
      ],
      button: () => 'फिर से भुगतान करें',
    },
    payment_released: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} का भुगतान छोड़ दिया गया है`,
      title: () => 'आपसे कुछ नहीं लिया गया',
      paragraphs: ({ orderNumber, amount, because, storeName }, money) => [
        releasedBecause(because, { orderNumber, storeName }),
        `ऑर्डर ${orderNumber} के लिए मंज़ूर किए गए ${money(amount)} छोड़ दिए गए हैं। रकम अलग रखी गई थी, ली नहीं गई; बैंक में दिखने में एक हफ़्ता लग सकता है।`,
      ],
      button: () => 'देखें क्या हुआ',
    },
    order_accepted: {
      subject: ({ storeName, orderNumber }) => `${storeName} ने ऑर्डर ${orderNumber} स्वीकार किया`,
      title: () => 'आपका केक तय हो गया',
      paragraphs: ({ storeName }) => [`${storeName} ने आपका ऑर्डर स्वीकार कर लिया है और समय के हिसाब से काम की योजना बना ली है।`],
      button: () => 'अपना ऑर्डर देखें',
    },
    order_baking: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} बन रहा है`,
      title: () => 'आपका केक बन रहा है',
      paragraphs: ({ storeName }) => [`${storeName} ने इसे बनाना शुरू कर दिया है। अब इसे रद्द नहीं किया जा सकता।`],
      button: () => 'इसे बनते देखें',
    },
    order_rejected: {
      subject: ({ storeName, orderNumber }) => `${storeName} ऑर्डर ${orderNumber} नहीं बना सकेंगे`,
      title: ({ storeName }) => `${storeName} यह केक नहीं बना सकेंगे`,
      paragraphs: ({ storeName, reason, moneyBack }, money) => [
        `हमें खेद है। ${storeName} आपका ऑर्डर नहीं ले सके: ${reason}`,
        ...moneyBackWords(moneyBack, money),
      ],
      button: () => 'अपना ऑर्डर देखें',
    },
    order_cancelled: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} रद्द हुआ`,
      title: () => 'आपका ऑर्डर रद्द हुआ',
      paragraphs: ({ cancelledBy, storeName, reason, moneyBack }, money) => {
        const by = {
          customer: 'यह ऑर्डर आपने रद्द किया।',
          store: `${storeName} को यह ऑर्डर रद्द करना पड़ा।`,
          admin: 'SweetSpot को यह ऑर्डर रद्द करना पड़ा।',
        };
        return [by[cancelledBy], ...(reason === null ? [] : [`वजह: ${reason}`]), ...moneyBackWords(moneyBack, money)];
      },
      button: () => 'अपना ऑर्डर देखें',
    },
    order_refunded: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} की रकम वापस`,
      title: () => 'आपकी रकम वापस आ रही है',
      paragraphs: ({ amount, paid, orderNumber, reason, isForChange, isByHand, storeName }, money) => [
        isByHand
          ? `ऑर्डर ${orderNumber} के लिए नक़द दिए गए ${money(paid)} में से ${money(amount)} आपको वापस मिलेंगे। ${storeName} ये आपको नक़द लौटाएगी।`
          : amount.amount === paid.amount
            ? `ऑर्डर ${orderNumber} के लिए दिए गए पूरे ${money(amount)} उसी तरीक़े से वापस किए गए हैं। ${BANKS}`
            : `ऑर्डर ${orderNumber} के लिए दिए गए ${money(paid)} में से ${money(amount)} उसी तरीक़े से वापस किए गए हैं। ${BANKS}`,
        ...(isForChange ? ['आपके बदलाव से ऑर्डर सस्ता हुआ।'] : []),
        ...(reason === null ? [] : [`वजह: ${reason}`]),
      ],
      button: () => 'अपना ऑर्डर देखें',
    },
    refund_failed: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} की रकम लौटने में देर होगी`,
      title: () => 'रकम लौटने में देर होगी',
      paragraphs: ({ amount, orderNumber }, money) => [
        `ऑर्डर ${orderNumber} के ${money(amount)} वापस करने थे, पर आपके बैंक या वॉलेट ने नहीं लिए। आपको कुछ नहीं करना है।`,
        'SweetSpot को ख़बर है; हम इसे ख़ुद देखेंगे और आपको लिखेंगे।',
      ],
      button: () => 'अपना ऑर्डर देखें',
    },
    order_not_collected: {
      subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} लिया नहीं गया`,
      title: () => 'आपका केक अब भी दुकान पर है',
      paragraphs: ({ storeName, storePhone, payment }) => [
        `केक लेने कोई नहीं आया। आगे क्या हो, यह ${storeName} को ${storePhone} पर फ़ोन करके तय करें।`,
        payment === 'paid'
          ? 'केक बन चुका है और उसका भुगतान हो चुका है, इसलिए अपने आप कुछ वापस नहीं होता। दुकान आपके साथ तय करेगी।'
          : 'भुगतान दुकान पर होना था, इसलिए कुछ नहीं लिया गया।',
      ],
      button: () => 'अपना ऑर्डर देखें',
    },
    order_out_for_delivery: {
      subject: (data) => (data.audience === 'recipient' ? 'आपके लिए एक केक आ रहा है' : `ऑर्डर ${data.orderNumber} निकल चुका है`),
      title: (data) => (data.audience === 'recipient' ? 'आपके लिए एक केक आ रहा है' : 'आपका केक निकल चुका है'),
      paragraphs: (data) => {
        if (data.audience === 'recipient') return [`इसे ${data.storeName} ने बनाया है और अभी भेजा है।`];
        const arrival = data.estimatedArrival === null ? [] : [`लगभग ${data.estimatedArrival} तक पहुँचना चाहिए।`];
        return [`${data.storeName} ने इसे अभी भेजा है।`, ...arrival];
      },
      button: () => 'देखें कहाँ पहुँचा',
    },
    order_delivered: {
      subject: (data) =>
        data.audience === 'recipient'
          ? 'आपका केक पहुँच गया'
          : data.fulfilment === 'pickup'
            ? `ऑर्डर ${data.orderNumber} आपको मिल गया`
            : `ऑर्डर ${data.orderNumber} पहुँच गया`,
      title: (data) => (data.audience === 'buyer' && data.receivedBy !== null ? 'आपका तोहफ़ा पहुँच गया' : 'हर टुकड़े का मज़ा लीजिए'),
      paragraphs: (data) => [
        data.audience === 'buyer' && data.receivedBy !== null
          ? `${data.storeName} ने ${data.receivedBy} के लिए जो केक बनाया, वह पहुँच गया।`
          : data.audience === 'buyer' && data.fulfilment === 'pickup'
            ? `${data.storeName} से आपने अपना केक ले लिया। इसे ठंडी जगह रखें और जल्दी खाएँ।`
            : `${data.storeName} से आपका केक पहुँच गया। इसे ठंडी जगह रखें और जल्दी खाएँ।`,
      ],
      button: (data) => (data.audience === 'recipient' ? 'अपना केक देखें' : 'अपना ऑर्डर देखें'),
    },
    tax_document_issued: {
      subject: ({ orderNumber, paper }) => `ऑर्डर ${orderNumber} का ${PAPERS[paper.kind]}`,
      title: () => 'आपका बिल आ गया',
      paragraphs: ({ storeName, orderNumber }) => [`${storeName} ने ऑर्डर ${orderNumber} के लिए इसे जारी किया है। इसे पढ़ें, छापें और सँभालकर रखें।`],
      button: () => 'अपना ऑर्डर देखें',
    },
    store_bank_account: {
      subject: ({ storeName }) => `${storeName} का बैंक खाता बदला गया`,
      title: () => 'आपके भुगतान अब इस खाते में आएँगे',
      paragraphs: ({ storeName }) => [
        `${storeName} को जिस बैंक खाते में भुगतान होता है, वह कंसोल में बदला गया। अब से बनने वाले भुगतान इसी में आएँगे।`,
        'अगर यह आप में से किसी ने नहीं किया, तो तुरंत इस मेल का जवाब दें: हम भुगतान रोक देंगे। फिर नया पासवर्ड चुनें।',
      ],
      button: () => 'अपने भुगतान देखें',
    },
  },
};

function releasedBecause(because: ReleaseCause, order: { readonly orderNumber: string; readonly storeName: string }): string {
  if (because.type === 'other_order')
    return `यही केक आप पहले ही मँगवा चुके हैं: ऑर्डर ${because.placedNumber} पहले हो गया, इसलिए ऑर्डर ${order.orderNumber} बंद हो गया।`;
  if (because.type === 'slot_gone')
    return `भुगतान पहुँचने तक ऑर्डर ${order.orderNumber} का समय किसी और ने ले लिया था। आपका डिज़ाइन अब भी कार्ट में है: ${order.storeName} में दूसरा समय चुनें।`;
  if (because.type === 'store_closed')
    return `भुगतान पहुँचने तक ${order.storeName} ने ऑर्डर लेना बंद कर दिया था, इसलिए ऑर्डर ${order.orderNumber} नहीं हो पाया।`;
  if (because.type === 'code_used_up')
    return `भुगतान पहुँचने तक ऑर्डर ${order.orderNumber} का प्रोमो कोड पूरा इस्तेमाल हो चुका था, इसलिए ऑर्डर नहीं हो पाया। आपका डिज़ाइन अब भी ${order.storeName} के कार्ट में है: बिना कोड के मँगवाएँ।`;
  if (because.type === 'change_over') return `भुगतान तब पहुँचा जब ऑर्डर ${order.orderNumber} में आपका बदलाव नहीं हो सकता था। ऑर्डर पहले जैसा ही है।`;
  return `भुगतान तब पहुँचा जब ऑर्डर ${order.orderNumber} रद्द हो चुका था।`;
}

const BANKS = 'बैंक में दिखने में एक हफ़्ता लग सकता है।';

function moneyBackWords(moneyBack: MoneyBack, money: MoneyWords): readonly string[] {
  switch (moneyBack.type) {
    case 'cash':
      return ['भुगतान नकद होना था, इसलिए कुछ नहीं दिया गया और कुछ लौटाना नहीं है।'];
    case 'nothing_taken':
      return ['आपसे कुछ नहीं लिया गया।'];
    case 'released':
      return [`आपसे कुछ नहीं लिया गया। अलग रखे गए ${money(moneyBack.amount)} छोड़ दिए गए हैं। ${BANKS}`];
    case 'under_way':
      return [
        moneyBack.back.amount === 0
          ? `इसके ${money(moneyBack.amount)} उसी समय लिए जा रहे थे। ऑर्डर करते समय दिखाई गई शर्तों के अनुसार कुछ वापस नहीं होगा।`
          : `इसके ${money(moneyBack.amount)} उसी समय लिए जा रहे थे। अगर वे लिए गए, तो ${money(moneyBack.back)} उसी तरीक़े से वापस होंगे और मेल से ख़बर मिलेगी।`,
      ];
    case 'kept':
      return [`ऑर्डर करते समय दिखाई गई शर्तों के अनुसार दिए गए ${money(moneyBack.amount)} में से कुछ वापस नहीं होगा।`];
    case 'refund':
      return [
        moneyBack.amount.amount === moneyBack.paid.amount
          ? `दिए गए ${money(moneyBack.amount)} उसी तरीक़े से वापस होंगे। ${BANKS}`
          : `दिए गए ${money(moneyBack.paid)} में से ${money(moneyBack.amount)} उसी तरीक़े से वापस होंगे। ${BANKS}`,
      ];
  }
}
