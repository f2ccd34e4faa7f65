import type { AfterWords } from './words.ts';

export const HI_AFTER: AfterWords = {
  order_links: {
    subject: () => 'SweetSpot पर आपके ऑर्डर',
    title: ({ orders }) => (orders.length === 1 ? 'आपके ऑर्डर का लिंक' : 'आपके ऑर्डरों के लिंक'),
    paragraphs: () => ['हर लिंक बिना खाते के खुलता है। इसे केवल उन्हीं को दें, जो देख सकते हैं कि आपने क्या मँगाया और कितना दिया।'],
    button: () => 'अपना ऑर्डर खोलें',
  },
  order_nearly_there: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} पाँच मिनट में पहुँचेगा`,
    title: () => 'आपका केक क़रीब पाँच मिनट दूर है',
    paragraphs: ({ storeName, estimatedArrival, receivedBy }) =>
      receivedBy === null
        ? [
            `लगभग ${estimatedArrival} तक पहुँचना चाहिए। फ़ोन पास रखें, और केक रखने की समतल जगह ख़ाली रखें।`,
            `अगर आप वहाँ नहीं हो सकते, तो ${storeName} को अभी फ़ोन करें।`,
          ]
        : [
            `लगभग ${estimatedArrival} तक ${receivedBy} के पास पहुँचना चाहिए। डिलीवरी वाला उन्हें पूछेगा, आपको नहीं।`,
            `अगर वे वहाँ नहीं हो सकते, तो ${storeName} को अभी फ़ोन करें।`,
          ],
    button: () => 'अपना ऑर्डर देखें',
  },
  occasion_reminder: {
    subject: ({ occasion, date }) => `${occasion}: ${date}`,
    title: ({ occasion, daysAway }) => `${occasion} ${daysAway === 0 ? 'आज है' : `में ${daysAway} दिन बाक़ी हैं`}`,
    paragraphs: ({ occasion, date, forWhom, place, note }) => [
      forWhom === '' ? `${occasion} ${date} को है।` : `${occasion} ${date} को है, ${forWhom} के लिए।`,
      place === null
        ? 'इसके लिए हमने ऐसे केक चुने हैं जो तब तक तैयार हो सकते हैं।'
        : `इसके लिए हमने ${place} के आस-पास ऐसे केक चुने हैं जो तब तक तैयार हो सकते हैं।`,
      ...(note === '' ? [] : ['आपने अपने लिए लिखा था:']),
    ],
    button: () => 'केक देखें',
  },
  review_replied: {
    subject: ({ storeName }) => `${storeName} ने आपकी राय का जवाब दिया`,
    title: ({ storeName }) => `${storeName} ने आपकी राय का जवाब दिया`,
    paragraphs: ({ storeName, cakeName }) => [`${cakeName} पर आपकी राय के बारे में ${storeName} का कहना है:`],
    button: () => 'अपनी राय खोलें',
  },
  review_hidden: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} पर आपकी राय अब नहीं दिखती`,
    title: () => 'आपकी राय अब नहीं दिखती',
    paragraphs: ({ cakeName }) => [
      `${cakeName} पर आपकी राय हमने उसके पन्ने से हटा दी है। उसके सितारे अब नहीं गिने जाते, और उसे आपके सिवा कोई नहीं पढ़ सकता। वजह:`,
    ],
    button: () => 'अपनी राय खोलें',
  },
  review_photo_removed: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} पर आपकी राय की तस्वीर हटा दी गई`,
    title: () => 'आपकी राय की तस्वीर हटा दी गई',
    paragraphs: ({ cakeName }) => [`${cakeName} पर आपकी राय के साथ दी गई तस्वीर अब किसी को नहीं दिखती। आपके शब्द और सितारे वैसे ही हैं। वजह:`],
    button: () => 'अपनी राय खोलें',
  },
};
