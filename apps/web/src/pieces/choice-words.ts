interface Choice {
  readonly role: string;
  readonly group: string;
  readonly choice: string;
}

/** Of these the choice says enough: "Half a kilo", "Red velvet". "Two" and "As usual" do not. */
const SPEAKS_FOR_ITSELF = new Set(['size', 'flavour', 'egg', 'shape', 'frosting', 'colour', 'toppings', 'photo']);

/** A cake's choices in one line; what is written on it has a place of its own. */
export function choiceWords(choices: readonly Choice[]): string {
  return choices
    .filter(({ role }) => role !== 'inscription')
    .map(({ role, group, choice }) => (SPEAKS_FOR_ITSELF.has(role) ? choice : `${group}: ${choice}`))
    .join(', ');
}
