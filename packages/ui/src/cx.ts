import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: {
    theme: {
      radius: ['mark', 'control', 'card'],
      shadow: ['soft'],
      spacing: ['touch', 'touch-console'],
    },
  },
});

/** Joins class names; of two that set the same thing the later wins, so a caller's `className` overrides a component's own. */
export function cx(...names: ClassValue[]): string {
  return merge(clsx(names));
}
