import type { ProblemMailWords } from './words.ts';

/** Stores are written to in English. */
export const HI_PROBLEMS: Omit<ProblemMailWords, 'store_problem_reported'> = {
  problem_answered: {
    subject: ({ storeName, orderNumber }) => `ऑर्डर ${orderNumber} के बारे में ${storeName} का जवाब`,
    title: ({ storeName }) => `${storeName} का जवाब आया`,
    paragraphs: ({ storeName, offer, answerBy }, money) => [
      offer === null ? `${storeName} पैसे नहीं लौटा रही।` : `${storeName} ${money(offer)} लौटाना चाहती है।`,
      `${answerBy} तक इसे मान लें, या हमसे देखने को कहें। उसके बाद समस्या बंद हो जाएगी। ${storeName} ने लिखा है:`,
    ],
    button: () => 'पढ़ें और जवाब दें',
  },
  problem_passed_on: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} की समस्या अब हम देख रहे हैं`,
    title: () => 'अब हम इसे देख रहे हैं',
    paragraphs: ({ storeName }) => [
      `आपकी बताई समस्या अब ${storeName} के पास नहीं, हमारे पास है। जो लिखा गया है उसे कोई पढ़ेगा, फ़ैसला करेगा और आपको मेल से बताएगा।`,
    ],
    button: () => 'अपना ऑर्डर देखें',
  },
  problem_refund_refused: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} के लिए आपने जो पैसे माने थे, वे नहीं मिलेंगे`,
    title: () => 'ये पैसे नहीं आएँगे',
    paragraphs: ({ storeName }) => [
      `${storeName} ने जो पैसे लौटाने को कहा था, वे आपने मान लिए थे। उन्हें मंज़ूरी नहीं मिली या वे वापस ले लिए गए, और कुछ नहीं भेजा गया। इस ऑर्डर की आपकी दूसरी समस्या खुली है और उस पर काम जारी है: वहाँ लिखें कि अब क्या होना चाहिए।`,
    ],
    button: () => 'अपना ऑर्डर देखें',
  },
  problem_decided: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} की समस्या पर फ़ैसला`,
    title: () => 'हमने फ़ैसला कर लिया है',
    paragraphs: ({ refund }, money) => [
      refund === null
        ? 'जो लिखा गया, हमने पढ़ा; पैसे नहीं लौटाए जाएँगे। यह आख़िरी फ़ैसला है। वजह:'
        : `${money(refund)} उसी तरीक़े से लौटाए जाएँगे जिससे आपने भुगतान किया था। निकलते ही दूसरी मेल आएगी; बैंक में दिखने में एक हफ़्ता लग सकता है। वजह:`,
    ],
    button: () => 'अपना ऑर्डर देखें',
  },
  admin_problem: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} की समस्या हमारे लिए रुकी है`,
    title: ({ storeName }) => `${storeName} के एक ऑर्डर की समस्या`,
    paragraphs: ({ what }) => [`${what}। दुकान और ग्राहक इसे आपस में नहीं सुलझा सके: जो लिखा गया है उसे पढ़ें और फ़ैसला करें।`],
    button: () => 'फ़ैसला करें',
  },
};
