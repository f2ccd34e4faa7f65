/** Who runs the marketplace and answers for it: what the law has every shop on the net say. From the operator's settings. */
export interface Operator {
  /** The registered name. */
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  /** When the telephone is answered, on the market's clock. Days are 1 (Monday) to 7; times HH:MM. */
  readonly hours: { readonly fromDay: number; readonly toDay: number; readonly opens: string; readonly closes: string };
  readonly grievanceOfficer: { readonly name: string; readonly email: string; readonly phone: string };
}
