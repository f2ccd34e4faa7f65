import { afterEach, beforeEach } from 'vitest';

/*
 * What reaches console.error is a defect somebody would otherwise scroll past: a React warning, a swallowed failure.
 * It fails the test at its end rather than throwing on the spot, where the code under test could catch it.
 * A test that means it replaces console.error by a spy of its own.
 */
let reported: unknown[][] = [];

/** The document of component tests does not know this element yet; every browser since 2023 does. */
const isOfSearch = ([said, tag]: readonly unknown[]): boolean => String(said).startsWith('The tag <%s>') && tag === 'search';

beforeEach(() => {
  reported = [];
  console.error = (...args: unknown[]) => {
    if (!isOfSearch(args)) reported.push(args);
  };
});

afterEach(() => {
  if (reported.length > 0) throw new Error(`console.error was called:\n${reported.map((args) => args.map(String).join(' ')).join('\n')}`);
});
