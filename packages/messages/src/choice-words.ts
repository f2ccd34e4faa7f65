/** Of these the choice says enough: "Half a kilo", "Red velvet". "Two" and "As usual" do not. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set(['size', 'flavour', 'egg', 'shape', 'frosting', 'colour', 'toppings', 'photo']);

interface Choice {
  readonly role: string;
  readonly group: string;
  readonly choice: string;
}

/** A choice where others stand beside it; the store's words in the store's language. */
export function choiceWords({ role, group, choice }: Choice): string {
  return SPEAKS_FOR_ITSELF.has(role) ? choice : `${group}: ${choice}`;
}
