/** What a program that reads for somebody should know of the shop before it walks through it (llmstxt.org). */
export const llmsText = (publicUrl: string): string => `# SweetSpot

> A marketplace in India for cakes made to order. People find a cake of a bakery near them, design it (size, flavour, shape, tiers, egg or eggless, frosting, colour, toppings, words, a photo), see its price and its allergens change with each choice, and order it for a day and a time that the bakery's kitchen can keep, delivered or collected.

## Finding

- [Cakes](${publicUrl}/cakes): all cakes that can be ordered. Filters stand in the address, and any of them may be left out: \`words\`, \`occasion\`, \`diet\`, \`freeFrom\` (allergens, separated by commas), \`priceFrom\` and \`priceTo\` (rupees), \`minRating\`, \`readyBy\` (a date, YYYY-MM-DD), \`serves\` (guests).
- [Stores](${publicUrl}/stores): the bakeries.
- ${publicUrl}/stores/{store}: a bakery, with its address, hours, rating and cakes.
- ${publicUrl}/stores/{store}/{cake}: a cake, with its price, its choices, its allergens and its reviews.
- [Sitemap](${publicUrl}/sitemap.xml): every page of the catalogue.

Each page carries its facts as JSON-LD (schema.org: Product, Offer, Bakery, AggregateRating, BreadcrumbList). With \`lang=hi\` in its address a page comes in Hindi.

## Good to know

- The price of a cake page is that of the cake as it comes; choices add to it. What is asked for at checkout is the whole price: cake, delivery, taxes.
- Allergens are declared by each bakery for each choice: what a cake contains, and what it may contain. They are never guessed; an allergen that is not declared is asked of the bakery.
- Marks (vegetarian, with egg, non-vegetarian) are those of Indian food law.
- Which days and times are free depends on the bakery's kitchen, and is only certain once a time is held at checkout.
- Orders, carts and accounts are private, and reached by those whose they are.

## For bakeries

- [Sell on SweetSpot](${publicUrl}/sell): how a bakery applies.
`;
