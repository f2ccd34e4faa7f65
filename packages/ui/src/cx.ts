import { clsx, type ClassValue } from 'clsx';
import { mergeClasses } from './merge-classes.ts';

/** Joins class names; of two that set the same thing the later wins, so a caller's `className` overrides a component's own. */
export function cx(...names: ClassValue[]): string {
  return mergeClasses(clsx(names));
}
