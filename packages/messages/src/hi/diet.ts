import type { DietWords } from '../en/diet.ts';

export const dietHi = {
  allergens: {
    gluten: 'गेहूँ (ग्लूटेन)',
    crustaceans: 'झींगा-केकड़ा वर्ग',
    eggs: 'अंडा',
    fish: 'मछली',
    peanuts: 'मूँगफली',
    soybeans: 'सोया',
    milk: 'दूध',
    nuts: 'मेवे',
    celery: 'सेलरी',
    mustard: 'सरसों',
    sesame: 'तिल',
    sulphites: 'सल्फ़ाइट',
    lupin: 'ल्यूपिन',
    molluscs: 'घोंघा-सीप वर्ग',
  },
  marks: { veg: 'शाकाहारी', egg: 'अंडा है', non_veg: 'मांसाहारी' },
  claims: { vegan: 'वीगन', jain: 'जैन', gluten_free: 'ग्लूटेन-मुक्त', sugar_free: 'शक्कर-मुक्त' },
  contains: (list: string) => `इसमें है: ${list}।`,
  mayContain: (list: string) => `इसमें हो सकता है: ${list}।`,
  containsNone: 'सूची के चौदह एलर्जन में से कोई नहीं है।',
  allergyWarning: (contained: string | null, possible: string | null) => {
    if (possible === null) return `इस केक में ${contained} है, जिससे आपने बचने को कहा था।`;
    if (contained === null) return `इस केक में ${possible} हो सकता है, जिससे आपने बचने को कहा था।`;
    return `इस केक में ${contained} है और ${possible} हो सकता है। आपने दोनों से बचने को कहा था।`;
  },
  containsEgg: 'इसमें अंडा है',
} satisfies DietWords;
