import type { TaxDocumentKind } from '@sweetspot/domain/tax/tax-document';

/** Languages that papers are written in. */
export type PaperLanguage = 'en' | 'hi';

interface PaperWords {
  readonly titles: Readonly<Record<TaxDocumentKind, string>>;
  readonly number: string;
  readonly date: string;
  readonly order: string;
  readonly handedOver: string;
  readonly placeOfSupply: string;
  readonly corrects: string;
  readonly dated: (number: string, date: string) => string;
  readonly reason: string;
  readonly seller: string;
  readonly buyer: string;
  readonly state: (name: string, code: string) => string;
  readonly gstin: (gstin: string) => string;
  readonly unregistered: string;
  /** CGST Rules, rule 5(1)(f): these words, at the top of the bill. */
  readonly composition: string;
  readonly licence: (number: string) => string;
  readonly columns: {
    readonly what: string;
    readonly hsn: string;
    readonly quantity: string;
    readonly taxable: string;
    readonly rate: string;
    readonly amount: string;
  };
  readonly taxes: { readonly cgst: string; readonly sgst: string; readonly utgst: string; readonly igst: string };
  readonly delivery: string;
  readonly sums: { readonly taxable: string; readonly total: string; readonly credited: string };
  readonly inRupees: string;
  readonly noTax: string;
  readonly included: string;
  readonly noReverseCharge: string;
  readonly electronic: string;
  readonly statement: {
    readonly title: string;
    readonly store: string;
    readonly month: string;
    readonly made: string;
    readonly columns: {
      readonly date: string;
      readonly what: string;
      readonly order: string;
      readonly change: string;
      readonly balance: string;
    };
    readonly opening: string;
    readonly closing: string;
    readonly postings: Readonly<Record<string, string>>;
    readonly empty: string;
    /** Why an order is not named: a busy month would fill a book. */
    readonly byDay: string;
    readonly meaning: string;
    readonly notTax: string;
  };
  readonly download: string;
  readonly otherLanguage: string;
}

const en: PaperWords = {
  titles: { tax_invoice: 'Tax invoice', bill_of_supply: 'Bill of supply', credit_note: 'Credit note' },
  number: 'Number',
  date: 'Date',
  order: 'Order',
  handedOver: 'Handed over',
  placeOfSupply: 'Place of supply',
  corrects: 'Corrects',
  dated: (number, date) => `${number} of ${date}`,
  reason: 'Reason',
  seller: 'From',
  buyer: 'To',
  state: (name, code) => `${name} (state code ${code})`,
  gstin: (gstin) => `GSTIN ${gstin}`,
  unregistered: 'Not registered for GST',
  composition: 'Composition taxable person, not eligible to collect tax on supplies',
  licence: (number) => `FSSAI licence ${number}`,
  columns: { what: 'Description', hsn: 'HSN', quantity: 'Qty', taxable: 'Taxable value', rate: 'Rate', amount: 'Amount' },
  taxes: { cgst: 'CGST', sgst: 'SGST', utgst: 'UTGST', igst: 'IGST' },
  delivery: 'Delivery',
  sums: { taxable: 'Taxable value', total: 'Total', credited: 'Total credited' },
  inRupees: 'All amounts in Indian rupees (₹).',
  noTax: 'No tax is charged on this supply.',
  included: 'Prices include the tax. Delivery goes with the goods and is taxed as they are.',
  noReverseCharge: 'Tax is not payable on reverse charge.',
  electronic: 'Issued electronically; no signature is needed.',
  statement: {
    title: 'Statement of account',
    store: 'Store',
    month: 'Month',
    made: 'Made on',
    columns: { date: 'Date', what: 'What', order: 'Order', change: 'Change', balance: 'Owed to the store' },
    opening: 'Owed before the month',
    closing: 'Owed at its end',
    postings: {
      earn: 'Earned',
      refund: 'Refunded',
      collect: 'Cash taken',
      remit: 'Cash handed on',
      cash_difference: 'Cash short or over',
      adjust: 'Adjustment',
      payout: 'Payout',
    },
    empty: 'Nothing was booked in this month.',
    byDay: 'What was booked in one day is added up here by its kind; the table names each order.',
    meaning: 'Below zero is owed to SweetSpot. What an order earned is its price less commission and tax.',
    notTax: 'This statement is no tax invoice.',
  },
  download: 'Download as PDF',
  otherLanguage: 'हिन्दी में देखें',
};

const hi: PaperWords = {
  titles: {
    tax_invoice: 'टैक्स इनवॉइस (Tax invoice)',
    bill_of_supply: 'सप्लाई बिल (Bill of supply)',
    credit_note: 'क्रेडिट नोट (Credit note)',
  },
  number: 'संख्या',
  date: 'तारीख़',
  order: 'ऑर्डर',
  handedOver: 'सौंपा गया',
  placeOfSupply: 'आपूर्ति का स्थान',
  corrects: 'किस दस्तावेज़ में सुधार',
  dated: (number, date) => `${number}, ${date}`,
  reason: 'वजह',
  seller: 'विक्रेता',
  buyer: 'ग्राहक',
  state: (name, code) => `${name} (राज्य कोड ${code})`,
  gstin: (gstin) => `GSTIN ${gstin}`,
  unregistered: 'GST में पंजीकृत नहीं',
  composition: 'कंपोज़िशन करदाता, आपूर्ति पर टैक्स लेने के पात्र नहीं (Composition taxable person, not eligible to collect tax on supplies)',
  licence: (number) => `FSSAI लाइसेंस ${number}`,
  columns: { what: 'विवरण', hsn: 'HSN', quantity: 'मात्रा', taxable: 'कर योग्य मूल्य', rate: 'दर', amount: 'राशि' },
  taxes: { cgst: 'CGST', sgst: 'SGST', utgst: 'UTGST', igst: 'IGST' },
  delivery: 'डिलीवरी',
  sums: { taxable: 'कर योग्य मूल्य', total: 'कुल', credited: 'कुल वापसी' },
  inRupees: 'सभी राशियाँ भारतीय रुपयों (₹) में हैं।',
  noTax: 'इस आपूर्ति पर कोई टैक्स नहीं लिया गया है।',
  included: 'क़ीमतों में टैक्स शामिल है। डिलीवरी सामान के साथ की सेवा है, और उस पर वही दर लगती है।',
  noReverseCharge: 'रिवर्स चार्ज पर टैक्स देय नहीं है।',
  electronic: 'यह दस्तावेज़ इलेक्ट्रॉनिक रूप से जारी हुआ है; हस्ताक्षर की ज़रूरत नहीं है।',
  statement: {
    title: 'खाते का हिसाब',
    store: 'दुकान',
    month: 'महीना',
    made: 'बना',
    columns: { date: 'तारीख़', what: 'क्या', order: 'ऑर्डर', change: 'बदलाव', balance: 'दुकान के बाकी' },
    opening: 'महीने से पहले के बाकी',
    closing: 'महीने के अंत में बाकी',
    postings: {
      earn: 'कमाई',
      refund: 'लौटाया गया',
      collect: 'नकद लिया',
      remit: 'नकद जमा किया',
      cash_difference: 'नकद कम या ज़्यादा',
      adjust: 'समायोजन',
      payout: 'भुगतान',
    },
    empty: 'इस महीने कुछ नहीं लिखा गया।',
    byDay: 'यहाँ एक दिन की एक जैसी प्रविष्टियाँ जोड़कर दिखाई गई हैं; हर ऑर्डर तालिका में है।',
    meaning: 'शून्य से कम यानी SweetSpot के बाकी। ऑर्डर की कमाई उसकी क़ीमत है, कमीशन और टैक्स घटाकर।',
    notTax: 'यह हिसाब टैक्स इनवॉइस नहीं है।',
  },
  download: 'PDF डाउनलोड करें',
  otherLanguage: 'Read in English',
};

export const PAPER_WORDS: Readonly<Record<PaperLanguage, PaperWords>> = { en, hi };
