import { chromium } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { procedures } from './shop/buying.ts';
import { orderCake } from './console/ordering.ts';
import { signIn } from './fixtures/people.ts';
const url = 'http://localhost:4320';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox','--disable-gpu','--disable-dev-shm-usage'] });
const ctx = await browser.newContext();
await signIn(ctx, url, 'baker'); await signIn(ctx, url, 'admin');
const api = procedures(ctx.request, url, 'console');
const shop = procedures(ctx.request, url);
const { id: storeId } = await shop.stores.bySlug.query({ slug: 'sweetspot-kolhapur' });
async function make(name: string, want: 'asked'|'inforce'|'declined') {
  const o = await orderCake(url, 'pickup', name);
  const secret = new URL(o.trackingPath, url).searchParams.get('key') ?? o.trackingPath.split('/').at(-1)!;
  const t = await api.storeOrders.byNumber.query({ storeId, number: o.number });
  await api.storeOrders.move.mutate({ storeId, number: o.number, event: 'accept', expectedVersion: t.version, commandId: randomUUID(), tappedAt: new Date().toISOString(), reason: null, revisedStartAt: null, overbooks: false });
  console.log(o.trackingPath);
  const ref = { number: o.number, secret };
  const tracked = await shop.orders.track.query(ref);
  const { items } = await shop.cakes.list.query({ storeId, sort: 'price_up', limit: 100 });
  const cake = await shop.cakes.bySlug.query({ storeSlug: 'sweetspot-kolhapur', cakeSlug: items.find((i) => i.name === o.cakeName)!.slug });
  const groups = cake.customizable.groups;
  const size = groups.find((g) => g.role === 'size')!; const col = groups.find((g) => g.role === 'colour'); const ins = groups.find((g) => g.role === 'inscription');
  const other = size.options.filter((x) => !x.isDefault && !x.isSoldOut).at(-1)!;
  const customization = { selections: { ...(other ? { [size.id]: { optionIds: [other.id] } } : {}), ...(col ? { [col.id]: { optionIds: [col.options.find((x) => !x.isDefault)!.id] } } : {}), ...(ins ? { [ins.id]: { text: 'Happy birthday Leela' } } : {}) } };
  const q = await shop.orderChanges.quote.query({ ...ref, position: 0, customization });
  const { changes } = await shop.orderChanges.propose.mutate({ ...ref, position: 0, customization, expectedDifferenceMinor: q.difference.amount, commandId: randomUUID() });
  if (want !== 'asked') await api.storeOrders.answerChange.mutate({ storeId, number: o.number, id: changes[0]!.id, decision: want === 'inforce' ? 'accept' : 'decline', reason: 'The tin is too small' });
  return o.number;
}
const asked = process.env.N1 ?? await make('Asked', 'asked');
const changed = process.env.N2 ?? await make('Changed', 'inforce');
const declined = process.env.N3 ?? await make('Declined', 'declined');
console.log(asked, changed, declined);
for (const [w, h] of [[390, 844], [1280, 800], [1920, 1080]] as const) {
  for (const lang of ['en', 'hi'] as const) {
    await api.accounts.chooseLanguage.mutate({ language: lang });
    const page = await ctx.newPage(); await page.setViewportSize({ width: w, height: h });
    await page.goto(`${url}/console`); await page.waitForTimeout(2500);
    if (w === 390) { await page.getByRole('tab').nth(1).click(); await page.waitForTimeout(300); }
    await page.screenshot({ path: `/tmp/ck/board-${w}-${lang}.png`, fullPage: w !== 1280 });
    for (const [n, name] of [[asked, 'asked'], [changed, 'changed'], [declined, 'declined']] as const) {
      await page.goto(`${url}/console/orders/${n}`); await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/ck/${name}-${w}-${lang}.png`, fullPage: true });
    }
    await page.goto(`${url}/admin/orders/${changed}`); await page.waitForTimeout(2000);
    await page.screenshot({ path: `/tmp/ck/admin-${w}-${lang}.png`, fullPage: true });
    await page.close();
  }
}
await api.accounts.chooseLanguage.mutate({ language: 'en' });
await browser.close();
