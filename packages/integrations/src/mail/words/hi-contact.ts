import type { ContactTopic } from '@sweetspot/domain/contact/contact-topic';
import type { ContactMailWords } from './words.ts';

const TOPICS: Readonly<Record<ContactTopic, string>> = {
  order: 'ऑर्डर',
  account: 'खाता',
  store: 'यहाँ बेचना',
  privacy: 'निजी जानकारी',
  complaint: 'शिकायत',
  other: 'कुछ और',
};

export const HI_CONTACT: ContactMailWords = {
  contact_received: {
    subject: ({ number }) => `आपका संदेश ${number} हमें मिल गया`,
    title: () => 'आपका संदेश हमें मिल गया',
    paragraphs: ({ number, settleBy }) => [
      `इसका नंबर ${number} है। हमारे यहाँ कोई इसे पढ़कर मेल से जवाब देगा; नीचे के बटन से पूरी बातचीत खुलती है।`,
      ...(settleBy === null ? [] : [`यह शिकायत है, इसलिए शिकायत अधिकारी इसे ${settleBy} तक निपटाएँगे।`]),
    ],
    button: () => 'बातचीत खोलें',
  },
  contact_answered: {
    subject: ({ number }) => `आपके संदेश ${number} का जवाब`,
    title: () => 'आपके संदेश का जवाब',
    paragraphs: () => ['हमने लिखा है:'],
    button: () => 'पूरा पढ़ें या जवाब दें',
  },
  admin_contact: {
    subject: ({ number, topic, isReply }) => (isReply ? `संदेश ${number} पर जवाब आया` : `${TOPICS[topic]}: संदेश ${number}`),
    title: ({ name, isReply }) => (isReply ? `${name} ने जवाब दिया` : `${name} ने हमें लिखा`),
    paragraphs: ({ topic, settleBy }) => [`विषय: ${TOPICS[topic]}।`, ...(settleBy === null ? [] : [`इसे ${settleBy} तक निपटाएँ।`])],
    button: () => 'जवाब दें',
  },
};
