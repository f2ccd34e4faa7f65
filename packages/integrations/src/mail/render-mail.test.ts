import { describe, expect, it } from 'vitest';
import type { MailKind } from './mail-data.ts';
import { GIFT_SAMPLE, MAIL_SAMPLES } from './mail-samples.ts';
import { MAIL_KINDS, renderMail } from './render-mail.ts';
import { MAIL_LANGUAGES, mailLanguageFor } from './words/words.ts';

const context = { publicUrl: 'https://sweetspot.example' };
const sample = (kind: MailKind, language: 'en' | 'hi' = 'en') => renderMail(kind, MAIL_SAMPLES[kind], language, context);

describe.each(MAIL_LANGUAGES)('in %s', (language) => {
  it.each(MAIL_KINDS.filter((kind) => mailLanguageFor(kind, language) === language))('%s reads as agreed', (kind) => {
    const { subject, html, text } = sample(kind, language);
    expect(`Subject: ${subject}\n\n${text}`).toMatchSnapshot('text');
    expect(html).toMatchSnapshot('html');
  });

  it.each(['order_out_for_delivery', 'order_delivered'] as const)('%s to the recipient of a gift reads as agreed', (kind) => {
    const { subject, text } = renderMail(kind, GIFT_SAMPLE, language, context);
    expect(`Subject: ${subject}\n\n${text}`).toMatchSnapshot();
  });
});

it('a language that lacks a mail sends the whole of it in English', () => {
  expect(mailLanguageFor('order_placed', 'hi')).toBe('hi');
  expect(mailLanguageFor('store_new_order', 'hi')).toBe('en');
  expect(sample('store_new_order', 'hi')).toEqual(sample('store_new_order', 'en'));
});

describe('every mail', () => {
  it.each(MAIL_KINDS)('%s says the same facts in both parts, links absolutely, and keeps secrets out of its subject', (kind) => {
    const { subject, html, text } = sample(kind);
    expect(subject.length).toBeLessThan(100);
    expect(subject).not.toMatch(/t0ken|Rajarampuri|98220/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').replaceAll('&#38;', '&'));
    expect(links.filter((href) => !href.startsWith('https://sweetspot.example/'))).toEqual([]);
    expect(links.filter((href) => href !== 'https://sweetspot.example/' && !text.includes(href))).toEqual([]);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(text).not.toMatch(/undefined|\[object|NaN|<[a-z]/);
  });
});

it.each(MAIL_LANGUAGES)('a mail that one can do without ends with the way to stop it, in %s', (language) => {
  const place = { ...context, unsubscribeUrl: '/unsubscribe/t0ken' };
  const { html, text } = renderMail('order_baking', MAIL_SAMPLES.order_baking, language, place);
  const said = { en: 'No more mails of this kind', hi: 'इस तरह की मेल अब न भेजें' }[language];
  expect(text.endsWith(`${said}:\nhttps://sweetspot.example/unsubscribe/t0ken\n`)).toBe(true);
  expect(html).toMatch(new RegExp(`<a href="https://sweetspot.example/unsubscribe/t0ken"[^>]*>${said}</a>`));
});

describe('an order mail', () => {
  it('names allergens in bold, the inscription, and one breakdown to the paisa', () => {
    const { html, text } = sample('order_placed');
    expect(html).toMatch(/<strong[^>]*font-weight:700;">Contains: gluten, milk, nuts<\/strong>/);
    expect(text).toContain('CONTAINS: gluten, milk, nuts');
    for (const part of [html, text]) {
      expect(part).toContain('Happy birthday / Aarohi');
      for (const amount of ['₹1,499', '₹698', '₹60', '-₹100.50', '₹2,156.50']) expect(part).toContain(amount);
      expect(part).toContain('Half until Friday 13 March, 9 am');
    }
  });

  it('reads back to the buyer all that they typed, line by line', () => {
    for (const language of MAIL_LANGUAGES) {
      const { html, text } = sample('order_placed', language);
      for (const typed of ['8th Lane, Near Maruti Mandir, Kolhapur 416008', '+91 98220 54321', 'Aarohi, +91 90000 12345'])
        for (const part of [html, text]) expect(part).toContain(typed);
      expect(text).toContain('The bell does not work.\nPlease call from the gate.');
      expect(html).toContain('The bell does not work.<br />Please call from the gate.');
      expect(html).toContain('Happy birthday!<br />See you on Sunday.');
    }
  });

  it('shows the drawing with its description, from the mail itself', () => {
    expect(sample('order_placed').html).toMatch(/<img\s+src="cid:drawing-1"\s+alt="A round two-tier chocolate cake/);
  });

  it('to the buyer of a gift speaks of whoever takes it, and asks the buyer for nothing at the door', () => {
    const received = { receivedBy: 'Vasant Patil' };
    for (const language of MAIL_LANGUAGES) {
      const near = renderMail('order_nearly_there', { ...MAIL_SAMPLES.order_nearly_there, ...received }, language, context);
      const delivered = { ...MAIL_SAMPLES.order_delivered, ...received };
      const arrived = renderMail('order_delivered', delivered, language, context);
      for (const { text } of [near, arrived]) {
        expect(text).toContain('Vasant Patil');
        expect(text).not.toMatch(/level place|keep it cool|समतल|ठंडी/i);
      }
    }
  });

  it('to a recipient shows no price, no order number and nothing of the buyer', () => {
    for (const kind of ['order_out_for_delivery', 'order_delivered'] as const) {
      const { subject, html, text } = renderMail(kind, GIFT_SAMPLE, 'en', context);
      for (const part of [subject, html, text]) expect(part).not.toMatch(/₹|SW-10427|Meera|Kulkarni|review/);
      expect(text).toContain('> See you on Sunday.');
    }
  });
});

it.each(['en', 'hi'] as const)('a customer’s own photo is told of in %s, in words alone', (locale) => {
  const [line] = MAIL_SAMPLES.order_placed.lines;
  const data = { ...MAIL_SAMPLES.order_placed, lines: line === undefined ? [] : [{ ...line, photos: ['Edible photo'] }] };
  const { html, text } = renderMail('order_placed', data, locale, context);
  const said = { en: 'Edible photo: your own, which the bakery has', hi: 'Edible photo: आपकी अपनी, जो दुकान के पास है' }[locale];
  for (const part of [html, text]) expect(part).toContain(said);
});

describe('what people typed', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&</td>';
  const escaped = '&#60;img src=x onerror=alert(1)&#62;&#34;&#39;&#38;&#60;/td&#62;';

  it('is text and never markup, wherever it stands', () => {
    const line = {
      quantity: 1,
      cakeName: hostile,
      choices: [{ group: hostile, choice: hostile }],
      photos: [hostile],
      inscription: [hostile],
      contains: [hostile],
      mayContain: [hostile],
    };
    const { html } = renderMail(
      'order_placed',
      {
        ...MAIL_SAMPLES.order_placed,
        contactName: hostile,
        storeName: hostile,
        recipient: { name: hostile, mobile: hostile },
        address: [hostile],
        instructions: hostile,
        giftMessage: hostile,
        giftFrom: hostile,
        drawing: { src: `x"onerror="alert(1)`, description: hostile },
        lines: [{ ...line, drawing: null }],
      },
      'en',
      context,
    );
    expect(html).not.toMatch(/<img src=x|"onerror/);
    expect(html.split(escaped).length).toBeGreaterThan(9);
  });

  it('cannot break a subject into headers or turn its direction around', () => {
    const storeName = 'Evil\r\nBcc: everyone@example.com\u202Egpj';
    expect(renderMail('store_approved', { storeName, consoleUrl: '/console', isAgain: false }, 'en', context).subject).toBe(
      'Evil Bcc: everyone@example.comgpj is open on SweetSpot',
    );
  });

  it('welcomes a store once, and later says that it is open again', () => {
    const data = { storeName: 'Asha’s kitchen', consoleUrl: '/console' };
    const text = (isAgain: boolean) => renderMail('store_approved', { ...data, isAgain }, 'en', context).text;
    expect([text(false).includes('first cakes'), text(true).includes('first cakes'), text(true).includes('no longer suspended')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('cannot make a link run', () => {
    const data = { ...MAIL_SAMPLES.order_baking, trackingUrl: 'javascript:alert(1)' };
    expect(() => renderMail('order_baking', data, 'en', context)).toThrow('may not link');
  });

  it('may be long without breaking the column', () => {
    const { html } = renderMail('order_baking', { ...MAIL_SAMPLES.order_baking, storeName: 'Ā'.repeat(300) }, 'en', context);
    expect(html).toMatch(/<h1 style="[^"]*overflow-wrap:anywhere;/);
    expect(html).toMatch(/<p style="[^"]*overflow-wrap:anywhere;/);
    expect(html).toContain('table-layout:fixed');
  });
});
