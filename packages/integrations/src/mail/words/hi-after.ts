import type { AfterWords } from './words.ts';

export const HI_AFTER: AfterWords = {
  order_links: {
    subject: () => 'SweetSpot पर आपके ऑर्डर',
    title: ({ orders }) => (orders.length === 1 ? 'आपके ऑर्डर का लिंक' : 'आपके ऑर्डरों के लिंक'),
    paragraphs: () => ['हर लिंक बिना खाते के खुलता है। इसे केवल उन्हीं को दें, जो देख सकते हैं कि आपने क्या मँगाया और कितना दिया।'],
    button: () => 'अपना ऑर्डर खोलें',
  },
};
