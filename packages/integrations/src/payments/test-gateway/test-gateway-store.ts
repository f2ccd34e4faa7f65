/** Where the test gateway keeps its payments, so that the process holds none: a table in the server, a map in tests. */
export interface TestGatewayStore {
  /** The state as JSON, or null. */
  get(ref: string): Promise<unknown>;
  /**
   * Reads, steps and writes as one: no other change of the same ref comes in between. `step` is pure and may be run again; a state of
   * null writes nothing.
   */
  change<T>(ref: string, step: (state: unknown) => { readonly state: object | null; readonly answer: T }): Promise<T>;
}

export function createMemoryTestGatewayStore(): TestGatewayStore {
  const payments = new Map<string, string>();
  const load = (ref: string): unknown => JSON.parse(payments.get(ref) ?? 'null');
  return {
    get: async (ref) => load(ref),
    change: async (ref, step) => {
      const { state, answer } = step(load(ref));
      if (state !== null) payments.set(ref, JSON.stringify(state));
      return answer;
    },
  };
}
