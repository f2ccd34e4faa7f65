import { nothingHere } from '../app/answers.ts';

/** Every address that no page answers. */
export function loader(): never {
  nothingHere();
}

export function Component() {
  return null;
}
