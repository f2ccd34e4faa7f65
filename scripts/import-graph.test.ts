import { describe, expect, it } from 'vitest';
import { grouped, importsOf, ringsIn } from './import-graph.ts';

describe('importsOf', () => {
  it('sees every way to import a file of the tree, types included', () => {
    const text = `
      import { a } from './a.ts';
      import type { B } from '../carts/b.ts';
      import {
        c,
        type D,
      } from './deep/c.ts';
      import './effect.ts';
      export { e } from './e.ts';
      export * from './f.ts';
      const lazy = () => import('./g.ts');
      type H = import('./h.ts').H;
      import { z } from 'zod';`;
    const found = ['a', '../carts/b', 'deep/c', 'effect', 'e', 'f', 'g', 'h'];
    expect(importsOf('orders/own.ts', text)).toEqual(found.map((name) => (name.startsWith('..') ? 'carts/b.ts' : `orders/${name}.ts`)));
  });
});

describe('ringsIn', () => {
  it('finds none where every way ends', () => {
    const graph = new Map([
      ['a.ts', ['b.ts', 'c.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', []],
    ]);
    expect(ringsIn(graph)).toEqual([]);
  });

  it('names the way round, however it is entered', () => {
    const graph = new Map([
      ['entry.ts', ['a.ts']],
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts']],
    ]);
    expect(ringsIn(graph)).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });

  it('finds folders that import each other by files that do not', () => {
    const graph = new Map([
      ['orders/a.ts', ['carts/b.ts']],
      ['carts/b.ts', []],
      ['carts/c.ts', ['orders/d.ts']],
      ['orders/d.ts', []],
    ]);
    expect(ringsIn(graph)).toEqual([]);
    const folders = grouped(graph, (file) => file.split('/')[0] ?? '');
    expect(ringsIn(folders)).toEqual([['orders', 'carts', 'orders']]);
  });
});
