import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { formatMoney } from '@sweetspot/domain/money/money';
import { durationWords, whenWords } from '../dates.ts';
import type { ErrorSentences } from '../en/errors.ts';
import { anyOf } from '../language.ts';
import type { Reading } from '../sentences.ts';
import { moneyHi } from './money.ts';
import { ordersHi } from './orders.ts';
import { outOfRangeHi } from './slots.ts';

const money = (amount: number, currency: CurrencyCode | null): string | null =>
  currency ? formatMoney({ amount, currency }, 'hi-IN') : null;
const megabytes = (bytes: number): string => `${Math.max(1, Math.floor(bytes / 1_048_576))} MB`;
const formatName = (type: string): string => type.slice(type.indexOf('/') + 1).toUpperCase();
const seconds = (count: number): string => (count < 90 ? `${count} सेकंड` : durationWords(count / 60, 'hi'));

const nextTime = ({ nextPossibleAt }: { readonly nextPossibleAt: string | null }, { at }: Reading): string => {
  if (nextPossibleAt === null) return 'अभी और कोई समय ख़ाली नहीं है।';
  return at ? `अगला समय: ${whenWords(new Date(nextPossibleAt), 'hi', at)}।` : 'दूसरा समय चुनें।';
};

export const errorsHi: ErrorSentences = {
  NOT_FOUND: () => 'यह हमें नहीं मिला। शायद पता बदल गया है या लिंक अधूरा है।',
  INPUT_INVALID: () => 'कुछ ठीक करना है। निशान लगे खाने देखें।',
  TOO_MANY_CALLS: ({ most }) => `एक साथ बहुत सारे अनुरोध आए। एक बार में ज़्यादा से ज़्यादा ${most} भेजें।`,
  UNAVAILABLE: () => 'SweetSpot का एक हिस्सा जवाब नहीं दे रहा। कुछ खोया नहीं है; एक मिनट में फिर कोशिश करें।',
  LIST_FULL: ({ list, most }) =>
    ({
      addresses: `एक खाते में ${most} पते तक रखे जा सकते हैं। जो अब काम का नहीं, उसे हटा दें।`,
      applications: `आपके ${most} आवेदन हमारे पास पहले से हैं। जवाब का इंतज़ार करें या हमें लिखें।`,
      passkeys: `एक खाते में ${most} पासकी तक रखी जा सकती हैं। जो अब काम की नहीं, उसे हटा दें।`,
      occasions: `आपने ${most} ख़ास दिन रखे हैं, इससे ज़्यादा की जगह नहीं है। जो अब नहीं चाहिए, उसे हटा दें।`,
      favourites: `आपकी पसंद में ${most} चीज़ें हैं, इससे ज़्यादा की जगह नहीं है। जो अब नहीं चाहिए, उसे हटा दें।`,
    })[list],
  EMAIL_NOT_VERIFIED: () => 'पहले अपना ई-मेल पक्का करें: हमारा भेजा लिंक खोलें।',
  NOT_SIGNED_IN: () => 'आगे बढ़ने के लिए साइन इन करें।',
  CREDENTIALS_WRONG: () => 'ई-मेल और पासवर्ड मेल नहीं खाते। दोनों देख लें या पासवर्ड बदलें।',
  LINE_FULL: ({ cake, inCart, most }) =>
    `“${cake}” इस डिज़ाइन में आपकी टोकरी में पहले से ${inCart} हैं, और ${most} से ज़्यादा नहीं हो सकते। ${
      most > inCart ? `आप ${most - inCart} और जोड़ सकते हैं।` : 'और चाहिए तो दुकान को फ़ोन करें।'
    }`,
  CART_FULL: ({ most }) => `आपकी टोकरी में ${most} अलग केक हैं, इससे ज़्यादा नहीं आते। पहले कुछ ऑर्डर करें या एक निकाल दें।`,
  PICTURE_TOO_MANY_PIXELS: ({ width, height, limitPixels, isForItsKind }) =>
    `यह तस्वीर ${width} × ${height} पिक्सेल की है; ${isForItsKind ? 'इस तरह की फ़ाइल ' : ''}हम ${Math.floor(limitPixels / 1_000_000)} मेगापिक्सेल तक खोल सकते हैं। छोटी करके${
      isForItsKind ? ', या साधारण (प्रोग्रेसिव नहीं) JPEG में सहेजकर,' : ''
    } फिर चुनें।`,
  PICTURE_TOO_THIN: ({ width, height, most }) =>
    `यह तस्वीर ${width} × ${height} पिक्सेल की है: दिखाने या छापने के लिए बहुत पतली। इसे ऐसे काटें कि लंबी भुजा छोटी से ज़्यादा से ज़्यादा ${most} गुनी हो, और फिर चुनें।`,
  PICTURE_DAMAGED: () => 'यह तस्वीर ख़राब या अधूरी है। फिर से सहेजें या दूसरी चुनें।',
  PICTURE_ANIMATED: () => 'यह तस्वीर हिलती है। ठहरी हुई तस्वीर चुनें।',
  NOTHING_TO_REFUND: () => 'इस ऑर्डर के लिए वापस करने को कुछ नहीं है।',
  REFUND_LINES_GONE: ({ left }) => `इनमें से अब ${left} केक के पैसे वापस हो सकते हैं। कम चुनें या रकम लिखें।`,
  CHANGE_NOT_FOUND: () => 'इस ऑर्डर में ऐसा कोई बदलाव नहीं है।',
  CHANGE_NOT_ALLOWED: ({ because }) =>
    ({
      not_accepted: 'दुकान ने ऑर्डर अभी स्वीकार नहीं किया है। उसके बाद बदलाव माँगा जा सकता है।',
      expired: 'यह ऑर्डर अब नहीं बदल सकता: इसका भुगतान समय पर नहीं हुआ।',
      rejected: 'यह ऑर्डर अब नहीं बदल सकता: दुकान ने इसे नहीं लिया।',
      cancelled: 'यह ऑर्डर अब नहीं बदल सकता: यह रद्द हो चुका है।',
      in_the_kitchen: 'यह ऑर्डर अब नहीं बदल सकता: यह बन रहा है।',
      made: 'यह ऑर्डर अब नहीं बदल सकता: यह बन चुका है।',
      handed_over: 'यह ऑर्डर अब नहीं बदल सकता: यह दिया जा चुका है।',
      time_asked: 'बाद के समय की बात चल रही है। वह तय होने पर ऑर्डर बदला जा सकता है।',
      too_late: 'इस बदलाव के लिए देर हो गई: रसोई शुरू होने वाली है।',
      one_at_a_time: 'इस ऑर्डर का एक बदलाव अभी खुला है। उसका फ़ैसला हो जाए या आप उसे वापस लें, तब दूसरा माँग सकते हैं।',
      money_open: 'भुगतान अभी पूरा नहीं हुआ है। उसके बाद ऑर्डर बदला जा सकता है।',
    })[because],
  AGAIN_STALE: () => 'इन केक में अभी-अभी कुछ बदला है। देख लें और फिर टोकरी में डालें।',
  CHANGE_STALE: () => 'इस बदलाव का दाम अब कुछ और है। उसे देखें और फिर माँगें।',
  CHANGE_DECIDED: () => 'इस बदलाव पर फ़ैसला हो चुका है, या समय निकल गया। कुछ दो बार नहीं हुआ।',
  REFUND_STALE: () => 'इस बीच ऑर्डर के रिफ़ंड बदल गए। उन्हें देखें और फिर माँगें।',
  REFUND_DECIDED: () => 'इस रिफ़ंड पर फ़ैसला हो चुका है। कुछ दो बार वापस नहीं हुआ।',
  REFUND_NEEDS_ANOTHER: () => 'यह रिफ़ंड आपने माँगा है: मंज़ूरी कोई और दे।',
  REFUND_NOT_FAILED: () => 'यह रिफ़ंड फिर भेजा जा चुका है। कुछ नहीं किया गया।',
  PROMO_CODE_REFUSED: () => 'यह कोड यहाँ कुछ कम नहीं करता।',
  PROMO_CODE_TAKEN: ({ code }) => `“${code}” नाम का कोड पहले से है। दूसरा नाम चुनें।`,
  CART_EMPTY: () => 'टोकरी ख़ाली है। पहले एक केक जोड़ें।',
  PAYMENT_DECLINED: () => 'भुगतान नहीं हुआ और कुछ नहीं कटा। फिर कोशिश करें या दूसरा तरीक़ा चुनें।',
  INPUT_MALFORMED: () => 'यह हम पढ़ नहीं पाए। पन्ना फिर से खोलें और दोबारा कोशिश करें।',
  INPUT_TOO_LARGE: ({ limitBytes }) => `एक बार में इतना नहीं लिया जा सकता। ${megabytes(limitBytes)} से कम रखें।`,
  RATE_LIMITED: ({ retryAfterSeconds }) => `एक साथ बहुत कोशिशें हुईं। ${seconds(retryAfterSeconds)} रुककर फिर कोशिश करें।`,
  FORBIDDEN: () => 'आपके खाते को इसकी अनुमति नहीं है। दुकान के मालिक या एडमिन से कहें।',
  EMAIL_TAKEN: () => 'इस ई-मेल से खाता पहले से है। साइन इन करें, या उसका पासवर्ड बदलें।',
  PASSWORD_COMMON: () => 'यह पासवर्ड बहुत लोग रखते हैं, इसलिए आसानी से पता चल जाता है। दूसरा चुनें।',
  ACCOUNT_DISABLED: () => 'यह खाता बंद है। अगर लगता है कि नहीं होना चाहिए, तो हमें लिखें।',
  SECOND_FACTOR_NEEDED: () => 'अपने ऐप का कोड भी लिखें।',
  CODE_WRONG: () => 'यह कोड गलत है या पहले इस्तेमाल हो चुका है। अगले कोड का इंतज़ार करें, और देखें कि फ़ोन की घड़ी सही है।',
  SIGN_IN_OVER: () => 'इसमें बहुत समय लगा। पासवर्ड एक बार फिर लिखें।',
  PASSKEY_WRONG: () => 'इस पासकी से यहाँ कोई खाता नहीं खुलता। पासवर्ड से साइन इन करें।',
  PASSKEY_STOPPED: () => 'हो सकता है इस पासकी की नक़ल बनी हो, इसलिए इससे अब कुछ नहीं खुलता। पासवर्ड से साइन इन करके इसे हटा दें।',
  PASSKEY_REFUSED: () => 'यह पासकी हम नहीं रख सकते। फिर कोशिश करें, या किसी और डिवाइस से।',
  PASSKEY_OVER: () => 'इसमें बहुत समय लगा। फिर कोशिश करें।',
  SECOND_FACTOR_CHANGED: () => 'यह बीच में बदल गया। पेज फिर से खोलें।',
  ACCOUNT_LEAVING: () => 'यह खाता हटाए जाने का इंतज़ार कर रहा है। इसे रखने के लिए दुकान में साइन इन करें।',
  ACCOUNT_NEEDED: ({ stores, isLastAdmin }) =>
    isLastAdmin
      ? 'आप आख़िरी व्यवस्थापक हैं। पहले किसी और को बनाएँ।'
      : `आपके बिना ${stores.join(', ')} का कोई मालिक नहीं रहेगा। पहले हमें लिखें: हम इसे किसी और को सौंपेंगे या बंद करेंगे।`,
  LINK_EXPIRED: () => 'यह लिंक इस्तेमाल हो चुका है या पुराना हो गया है। नया मँगाएँ।',
  CAKE_NOT_FOUND: () => 'यह केक हमें नहीं मिला। शायद अब मेन्यू में नहीं है।',
  CAKE_UNAVAILABLE: () => 'यह केक अभी नहीं मिल रहा। दूसरे केक देखें।',
  CUSTOMIZATION_INVALID: () => 'ऐसा केक नहीं बन सकता। निशान लगे विकल्प देखें।',
  CAKE_NOT_PUBLISHABLE: ({ missing }) => `केक अभी नहीं दिखाया जा सकता: ${missing.length} बातें बाकी हैं।`,
  SLUG_TAKEN: ({ slug }) => `आपके एक और केक का पता “${slug}” है। दूसरा नाम चुनें।`,
  CAKE_CHANGED: () => 'आप बदल रहे थे, तब तक किसी और ने यह केक सहेज दिया। उनके बदलाव देखने के लिए पन्ना फिर से खोलें।',
  DESIGN_NOT_FOUND: () => 'यह डिज़ाइन अब सहेजा हुआ नहीं है।',
  DESIGNS_FULL: ({ most }) => `आपने ${most} डिज़ाइन सहेजे हैं, इससे ज़्यादा की जगह नहीं है। जो अब नहीं चाहिए, उसे मिटाएँ।`,
  LINE_NOT_FOUND: () => 'यह केक अब टोकरी में नहीं है।',
  ORDER_TOO_LARGE: ({ mostMinor }, { currency }) => {
    const most = money(mostMinor, currency);
    return `${most ? `एक ऑर्डर ${most} तक का हो सकता है।` : 'एक ऑर्डर इतना बड़ा नहीं हो सकता।'} कम या सादे केक लें, या दुकान को फ़ोन करें।`;
  },
  CART_CHANGED: () => 'इस बीच टोकरी में कुछ बदल गया। एक बार देख लें और आगे बढ़ें।',
  PRICE_CHANGED: ({ beforeMinor, nowMinor }, { currency }) => {
    const before = money(beforeMinor, currency);
    const now = money(nowMinor, currency);
    return before && now ? `कुल ${before} था, अब ${now} है। देखकर पक्का करें।` : 'दाम बदल गया है। देखकर पक्का करें।';
  },
  BELOW_MINIMUM: ({ minimumMinor }, { currency }) => {
    const minimum = money(minimumMinor, currency);
    return minimum ? `दुकान ${minimum} से ऑर्डर लेती है। थोड़ा और जोड़ें।` : 'दुकान बड़े ऑर्डर ही लेती है। थोड़ा और जोड़ें।';
  },
  IDEMPOTENCY_KEY_REUSED: () => 'यह अनुरोध किसी और काम में लग चुका है। पन्ना फिर से खोलें और दोबारा कोशिश करें।',
  IDEMPOTENCY_IN_FLIGHT: () => 'आपका ऑर्डर हो रहा है। एक पल रुकें।',
  OUT_OF_RANGE: ({ distanceMetres, radiusMetres }) => outOfRangeHi(distanceMetres, radiusMetres),
  FULFILMENT_UNAVAILABLE: ({ fulfilment }) =>
    fulfilment === 'delivery' ? 'यह दुकान डिलीवरी नहीं करती। केक आप ख़ुद ले जा सकते हैं।' : 'इस दुकान से केक ले जाया नहीं जा सकता। वे पहुँचा सकते हैं।',
  STALE_STATE: ({ current }) => `ऑर्डर आगे बढ़ चुका है: अब “${ordersHi.statuses[current]}” है।`,
  MOVE_NOT_ALLOWED: ({ current }) => `यह अभी नहीं हो सकता: ऑर्डर “${ordersHi.statuses[current]}” है।`,
  ORDERED_ALREADY: ({ placedNumber }) => `ये केक पहले ही मँगवाए जा चुके हैं: ऑर्डर ${placedNumber} पहले हो गया। इसके लिए कुछ नहीं कटा।`,
  UNDO_TOO_LATE: () => 'वापस लेने का समय निकल गया: ग्राहक को पता चल चुका है।',
  PIECE_NOT_FOUND: () => 'यह केक इस ऑर्डर का नहीं है।',
  TICK_NOT_ALLOWED: () => 'यह निशान अभी नहीं लग सकता।',
  PAYMENT_METHOD_UNAVAILABLE: ({ available }) =>
    available.length > 0
      ? `यहाँ ऐसे भुगतान नहीं होता। आप ${anyOf(
          available.map((method) => moneyHi.methods[method]),
          'hi',
        )} से कर सकते हैं।`
      : 'यहाँ अभी भुगतान का कोई तरीक़ा नहीं है।',
  REFUND_TOO_LARGE: ({ refundableMinor }, { currency }) => {
    const refundable = money(refundableMinor, currency);
    return refundable ? `ज़्यादा से ज़्यादा ${refundable} लौटाए जा सकते हैं।` : 'इतना नहीं लौटाया जा सकता।';
  },
  NOTHING_TO_PAY_OUT: ({ storesWithoutAccount }) =>
    storesWithoutAccount > 0
      ? 'जिन दुकानों को देना है उन्होंने अभी बैंक खाता नहीं बताया। उनसे पूछें। कुछ नहीं किया गया।'
      : 'अभी किसी ऑर्डर का भुगतान नहीं हो सकता: शिकायत का समय बीतने तक रुकना पड़ता है।',
  PAYOUT_STALE: () => 'यह देखने के बाद कुछ बदल गया। फिर से देखें। कुछ नहीं किया गया।',
  PAYOUT_PAID: ({ reference }) => `यह भुगतान पहले ही “${reference}” संदर्भ से हो चुका है। दोबारा कुछ नहीं लिखा गया।`,
  PAYOUT_DATE: () => 'यह दिन नहीं हो सकता: या तो अभी आया नहीं, या भुगतान बनने से पहले का है।',
  NO_CASH_TO_REMIT: () => 'इस दुकान के पास देने को कोई नकद नहीं है।',
  CASH_STALE: () => 'फ़ॉर्म खुला रहते इस दुकान का नकद बदल गया। फिर से देखें। कुछ नहीं लिखा गया।',
  FINDING_CLOSED: () => 'इसे कोई पहले ही बंद कर चुका है।',
  DISPUTE_OPEN: () => 'इस ऑर्डर का एक विवाद पहले से खुला है।',
  DISPUTE_CLOSED: () => 'इस विवाद का फ़ैसला हो चुका है। कुछ नहीं बदला।',
  DISPUTE_TOO_LARGE: ({ capturedMinor }, { currency }) => {
    const taken = money(capturedMinor, currency);
    return taken ? `इस ऑर्डर के ${taken} ही लिए गए थे: इससे ज़्यादा का विवाद नहीं हो सकता।` : 'इस ऑर्डर के इतने पैसे लिए ही नहीं गए थे।';
  },
  SLOT_FULL: (data, reading) => `यह समय अभी-अभी भर गया। ${nextTime(data, reading)}`,
  SLOT_GONE: (data, reading) => `यह समय अब नहीं मिलता। ${nextTime(data, reading)}`,
  HOLD_EXPIRED: (data, reading) => `समय दस मिनट के लिए रखा था, और वे पूरे हो गए। ${nextTime(data, reading)}`,
  STORE_NOT_FOUND: () => 'यह दुकान हमें नहीं मिली।',
  STORE_SUSPENDED: () => 'यह दुकान अभी ऑर्डर नहीं ले रही।',
  LICENCE_TAKEN: () => 'इस लाइसेंस की दुकान पहले से है। उसके मालिक के खाते से साइन इन करें, या हमें लिखें।',
  FILE_TYPE: ({ accepted }) => `यह फ़ाइल ऐसी तस्वीर नहीं जो हम ले सकें। ${anyOf(accepted.map(formatName), 'hi')} चुनें।`,
  PHOTO_NOT_FOUND: () => 'यह फ़ोटो अब हमारे पास नहीं है। फिर से चुनें।',
  FILE_TOO_LARGE: ({ limitBytes }) => `यह फ़ाइल बहुत बड़ी है। ${megabytes(limitBytes)} से कम रखें।`,
  CONTACT_TOO_QUICK: () => 'इतनी जल्दी कोई लिख नहीं पाता, इसलिए इसे रोका गया। कुछ सेकंड रुककर फिर भेजें।',
  CONTACT_FORM_OLD: () => 'यह फ़ॉर्म बहुत देर से खुला था, या पहले ही भेजा जा चुका है। आपका लिखा यहीं है: एक बार फिर भेजें।',
  CONTACT_LOOKS_AUTOMATIC: () => 'एक ऐसा खाना भरा गया जो लोगों को नहीं दिखता, इसलिए इसे रोका गया। एक बार फिर भेजें; वह खाना अब ख़ाली है।',
  CONTACT_FULL: ({ most }) => `एक बातचीत में ${most} संदेश तक आते हैं। नया संदेश लिखें और उसमें इस बातचीत का नंबर दें।`,
  PROBLEM_NOT_FOUND: () => 'इस ऑर्डर की ऐसी कोई समस्या नहीं है।',
  PROBLEM_NOT_OPEN: ({ because }) =>
    ({
      not_yet: 'समस्या तब बताई जा सकती है जब केक आ चुका हो या उसका समय बीत चुका हो।',
      too_late: 'इस ऑर्डर की समस्या बताने के दिन पूरे हो चुके हैं। हमें संपर्क फ़ॉर्म से लिखें।',
      not_brought: 'यह ऑर्डर पूरा ही नहीं हुआ, इसलिए बताने को कुछ नहीं है। हमें संपर्क फ़ॉर्म से लिखें।',
      open: 'इस ऑर्डर की एक समस्या पहले से खुली है। वह ऑर्डर के पन्ने पर दिखती है।',
      decided: 'इस ऑर्डर की समस्या पर हम फ़ैसला कर चुके हैं। कुछ नया हो तो हमें संपर्क फ़ॉर्म से लिखें।',
    })[because],
  PROBLEM_MOVED_ON: () => 'इस समस्या का इस बीच जवाब या फ़ैसला हो चुका है। इसे फिर पढ़ें। कुछ बदला नहीं गया।',
  REVIEW_NOT_OPEN: ({ because }) =>
    ({
      not_arrived: 'केक पहुँचने के बाद ही उस पर राय दी जा सकती है।',
      too_late: 'बहुत दिन हो गए: केक पर राय 90 दिन तक दी जा सकती है।',
      own_store: 'जो दुकान के लिए काम करता है, वह उसके केक पर राय नहीं दे सकता।',
    })[because],
  REVIEW_FIXED: ({ because }) =>
    ({
      days_over: 'राय 14 दिन तक बदली जा सकती है। वे पूरे हो चुके हैं; राय वैसी ही रहेगी।',
      hidden: 'यह राय अब नहीं दिखती, इसलिए बदली नहीं जा सकती। वजह उसके पास लिखी है।',
    })[because],
  REVIEW_MOVED_ON: () => 'यह राय इस बीच बदली या तय हो चुकी है। इसे फिर पढ़ें, फिर तय करें।',
  CONTACT_MOVED_ON: () => 'इस बीच यहाँ किसी ने लिखा है। उसे पढ़ें, फिर जवाब दें।',
};
