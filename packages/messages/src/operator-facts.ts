/** Who answers for the marketplace, in the reader's words. */
export interface OperatorFacts {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  /** When the telephone is answered. */
  readonly hours: string;
  readonly officer: { readonly name: string; readonly email: string; readonly phone: string };
}

/** A page that is only read. */
export interface ReadPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly sections: readonly ReadSection[];
}

export interface ReadSection {
  readonly heading: string;
  readonly text: readonly string[];
  readonly points?: readonly string[];
}
