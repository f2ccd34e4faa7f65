// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { aViewer, openShop } from '../../testing/open-shop.tsx';
import { aSavedDesign } from '../../testing/saved-design-fixture.ts';

type Form = RouterOutputs['reviews']['form'];
type Answers = NonNullable<Parameters<typeof openShop>[0]['answers']['reviews']>;
type List = RouterOutputs['cakes']['reviews'];

const words = await wordsOf('review-form', 'en');
const NUMBER = '7KQ2MPN';
const AT = '2026-11-20T12:00:00.000Z';
const [FIRST, SECOND] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];

const REVIEW = {
  id: FIRST,
  byName: 'Meera K.',
  rating: 4,
  text: 'Soft.',
  createdAt: AT,
  byPicturePath: '/media/photos/019a/2900-seal',
  photoPath: null,
  reply: null,
};
const OWN = {
  ...REVIEW,
  photoId: null,
  state: 'published',
  hiddenReason: null,
  editableUntil: '2026-12-04T12:00:00.000Z',
  isEditable: true,
} as const;
const { design } = aSavedDesign();
const FORM: Form = {
  number: NUMBER,
  store: { name: 'SweetSpot Kolhapur', slug: 'sweetspot-kolhapur', hasPage: true },
  timeZone: 'Asia/Kolkata',
  byName: 'Meera K.',
  isOpen: true,
  openUntil: '2027-02-20T12:00:00.000Z',
  cakes: [
    { cakeId: FIRST, cakeName: 'Dark truffle', design, review: null },
    { cakeId: SECOND, cakeName: 'Rose and pistachio', design, review: null },
  ],
};
const open = (answers: Answers, at = `/orders/${NUMBER}/review/4?secret=s`) =>
  openShop({ at, answers: { reviews: { form: () => FORM, ...answers } } });
const starsOf = (cake: Pick<typeof screen, 'getAllByRole'>) =>
  cake.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)?.value;

/** Takes the place of what carries a picture to the server: answers with this one, or with none yet. */
function sendsPictures(answer: unknown) {
  class Carrier extends EventTarget {
    upload = new EventTarget();
    status = 200;
    response = answer;
    open = () => {};
    setRequestHeader = () => {};
    abort = () => {};
    send = () => void (answer !== null && this.dispatchEvent(new Event('load')));
  }
  vi.stubGlobal('XMLHttpRequest', Carrier);
  return { [Symbol.dispose]: () => void vi.unstubAllGlobals() };
}
async function choosePicture() {
  const [field] = await screen.findAllByLabelText(new RegExp(`^${words.photo.choose}`));
  fireEvent.change(field ?? document.body, { target: { files: [new File(['x'], 'cake.jpg', { type: 'image/jpeg' })] } });
}

test('the stars tapped in a mail stand in the form of the first cake, and are sent with the words', async () => {
  const saved = { ...FORM, cakes: FORM.cakes.map((cake) => (cake.cakeId === FIRST ? { ...cake, review: OWN } : cake)) };
  using page = await open({ save: () => saved });
  const first = within(await screen.findByRole('region', { name: 'Dark truffle' }));
  expect([starsOf(first), starsOf(within(screen.getByRole('region', { name: 'Rose and pistachio' })))]).toEqual(['4', undefined]);
  fireEvent.change(first.getByLabelText(words.textLabel), { target: { value: 'Soft.' } });
  fireEvent.click(first.getByRole('button', { name: words.publish }));
  expect(await screen.findByText(words.published)).toBeTruthy();
  expect(page.callsOf('reviews.save')).toEqual([{ number: NUMBER, secret: 's', cakeId: FIRST, rating: 4, text: 'Soft.', photoId: null }]);
  expect(document.activeElement?.textContent).toBe(words.published);
});

test('without stars nothing is sent, and it is said what is missing; a refusal leaves the words where they are', async () => {
  const refusal = () => new AppError('REVIEW_NOT_OPEN', { because: 'too_late' });
  using page = await open({
    save: () => {
      throw refusal();
    },
  });
  const second = within(await screen.findByRole('region', { name: 'Rose and pistachio' }));
  const box = second.getByLabelText<HTMLTextAreaElement>(words.textLabel);
  fireEvent.change(box, { target: { value: 'Lovely.' } });
  fireEvent.click(second.getByRole('button', { name: words.publish }));
  expect(await second.findByText(words.starsMissing)).toBeTruthy();
  expect(page.callsOf('reviews.save')).toEqual([]);
  fireEvent.click(second.getByRole('radio', { name: /^5/ }));
  fireEvent.click(second.getByRole('button', { name: words.publish }));
  expect(await second.findByText(sayError(refusal(), 'en'))).toBeTruthy();
  expect(box.value).toBe('Lovely.');
});

test('what was being written, starred and shown is there again after a reload, until it is published', async () => {
  const saved = { ...FORM, cakes: FORM.cakes.map((cake) => (cake.cakeId === FIRST ? { ...cake, review: OWN } : cake)) };
  const formOf = async () => within(await screen.findByRole('region', { name: 'Dark truffle' }));
  const boxOf = async () => (await formOf()).getByLabelText<HTMLTextAreaElement>(words.textLabel);
  const photo = { id: SECOND, path: '/media/photos/019b/2900-seal' };
  using _page = await open({ save: () => saved });
  fireEvent.change(await boxOf(), { target: { value: 'Soft, and gone in a' } });
  fireEvent.click((await formOf()).getByRole('radio', { name: /^5/ }));
  using _sent = sendsPictures(photo);
  await choosePicture();
  expect(await screen.findByRole('img', { name: words.photo.alt })).toBeTruthy();
  using again = await open({ save: () => saved });
  await waitFor(async () => expect((await boxOf()).value).toBe('Soft, and gone in a'));
  expect(starsOf(await formOf())).toBe('5');
  expect(screen.getByRole('img', { name: words.photo.alt }).getAttribute('src')).toBe(`${photo.path}/small.webp`);
  fireEvent.click((await formOf()).getByRole('button', { name: words.publish }));
  expect(await screen.findByText(words.published)).toBeTruthy();
  expect(again.callsOf('reviews.save')).toMatchObject([{ rating: 5, text: 'Soft, and gone in a', photoId: SECOND }]);
  using _anew = await open({});
  expect((await boxOf()).value).toBe('');
  expect([starsOf(await formOf()), screen.queryByRole('img', { name: words.photo.alt })]).toEqual(['4', null]);
});

test('a picture that a reload stopped on its way is said to be lost, until another is chosen', async () => {
  using _page = await open({});
  using _sent = sendsPictures(null);
  await choosePicture();
  using _again = await open({});
  expect(await screen.findByText(words.lostPhoto)).toBeTruthy();
  await choosePicture();
  expect(screen.queryByText(words.lostPhoto)).toBeNull();
});

test('a hidden review says why, and cannot be changed; a published one can, and says until when', async () => {
  const hidden = { ...OWN, state: 'hidden', hiddenReason: 'It names a person.', isEditable: false } as const;
  const [first, second] = FORM.cakes;
  if (!first || !second) throw new Error('A cake is missing.');
  using _page = await open({
    form: () => ({
      ...FORM,
      cakes: [
        { ...first, review: hidden },
        { ...second, review: OWN },
      ],
    }),
  });
  expect(await screen.findByText(words.hiddenBecause('It names a person.'))).toBeTruthy();
  expect(screen.getAllByRole('button', { name: words.change })).toHaveLength(1);
  expect(screen.getByText(words.changeUntil('4 December 2026'))).toBeTruthy();
});

test('before a cake is there, and long after, the page says so and has no form', async () => {
  using _early = await open({ form: () => ({ ...FORM, isOpen: false, openUntil: null }) });
  expect(await screen.findByText(words.notArrived)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.publish })).toBeNull();
  using _late = await open({ form: () => ({ ...FORM, isOpen: false }) });
  expect(await screen.findByText(words.tooLate)).toBeTruthy();
});

const LIST: List = {
  items: [{ ...REVIEW, cake: null }],
  nextCursor: 'more',
  storeName: 'SweetSpot Kolhapur',
  cakeName: 'Dark truffle',
  timeZone: 'Asia/Kolkata',
  counts: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars })),
};
const openAll = (viewer?: ReturnType<typeof aViewer>, report?: Answers['report']) =>
  openShop({
    at: '/reviews/sweetspot-kolhapur/dark-truffle?stars=4',
    answers: { cakes: { reviews: () => LIST }, reviews: { ...(report && { report }) } },
    visitor: viewer && { viewer },
  });

test('all reviews of a cake are read by stars, from the address, and page by page', async () => {
  using page = await openAll();
  const said = (await screen.findByText('Soft.')).closest('article');
  expect(said?.querySelector('img')?.getAttribute('src')).toBe('/media/photos/019a/2900-seal/small.webp');
  expect(screen.getByRole('link', { name: words.withStarsLabel(4, 4) }).getAttribute('aria-current')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: /more/i }));
  await expect.poll(() => page.callsOf('cakes.reviews').length).toBe(2);
  expect(page.callsOf('cakes.reviews')).toMatchObject([
    { storeSlug: 'sweetspot-kolhapur', cakeSlug: 'dark-truffle', stars: 4 },
    { cursor: 'more', stars: 4 },
  ]);
});

test('among all reviews of a store each names its cake, and leads to it', async () => {
  const cake = { name: 'Dark truffle', slug: 'dark-truffle' };
  const reviews = () => ({ ...LIST, cakeName: null, items: [{ ...REVIEW, cake }] });
  using _page = await openShop({ at: '/reviews/sweetspot-kolhapur', answers: { cakes: { reviews } } });
  expect((await screen.findByRole('link', { name: 'Dark truffle' })).getAttribute('href')).toBe('/stores/sweetspot-kolhapur/dark-truffle');
});

test('whoever is signed in reports a review with a reason; others are led to sign in first', async () => {
  using page = await openAll(aViewer(), () => ({ ok: true as const }));
  fireEvent.click(await screen.findByRole('button', { name: words.reportLabel('Meera K.') }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(await dialog.findByRole('combobox'), { target: { value: 'private' } });
  fireEvent.click(dialog.getByRole('button', { name: words.sendReport }));
  expect(await screen.findByText(words.reported)).toBeTruthy();
  expect(page.callsOf('reviews.report')).toEqual([{ reviewId: FIRST, reason: 'private', words: '' }]);
  using _other = await openAll();
  fireEvent.click(await screen.findByRole('button', { name: words.reportLabel('Meera K.') }));
  const link = within(await screen.findByRole('dialog')).getByRole('link', { name: words.signIn });
  expect(link.getAttribute('href')).toBe('/sign-in?next=%2Freviews%2Fsweetspot-kolhapur%2Fdark-truffle%3Fstars%3D4');
});
