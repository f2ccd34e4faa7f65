import { expect, it } from 'vitest';
import { approvalPage } from './approval-page.ts';
import { TEST_DECISIONS } from './test-payment.ts';

const page = approvalPage({
  amountWords: '₹894.00',
  reference: '<script>alert(1)</script>',
  action: '/test-gateway/TEST1?a="b',
  nonce: 'n0nce',
});

it('offers every decision as a plain form post', () => {
  expect(page).toContain('<form method="post" action="/test-gateway/TEST1?a=&#34;b">');
  for (const decision of TEST_DECISIONS) expect(page).toContain(`name="decision" value="${decision}"`);
});

it('holds under a strict content policy: no script, no inline style attribute, nothing from elsewhere', () => {
  expect(page).not.toMatch(/<script|style=|src=|url\(|https?:/);
  expect(page.match(/<style[^>]*>/g)).toEqual(['<style nonce="n0nce">']);
});

it('names the payment by a few letters, and promises no other way to pay, of which it knows nothing', () => {
  const paying = approvalPage({ amountWords: '₹1', reference: 'a514f913-ad69-41b7-b3ff-278804b9ae97', action: '/', nonce: 'n' });
  expect(paying).toContain('Payment 04B9AE97');
  expect(paying).not.toMatch(/another way|a514f913/);
});
