import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** File -> the files of the same folder tree that it imports, types included. Paths from the tree's root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORTS = /\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORTS)].map(([, specifier = '']) => normalize(join(dirname(file), specifier)));
}

export function readGraph(folder: string, isWanted: (file: string) => boolean): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isWanted)
    .toSorted();
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(folder, file), 'utf8'))]));
}

/** The same graph between groups of files: the folders. */
export function grouped(graph: ImportGraph, groupOf: (file: string) => string): ImportGraph {
  const groups = Map.groupBy(graph, ([file]) => groupOf(file));
  return new Map(
    [...groups].map(([group, files]) => {
      const imported = new Set(files.flatMap(([, imports]) => imports.map(groupOf)));
      return [group, [...imported].filter((other) => other !== group).toSorted()];
    }),
  );
}

/** Each ring of files that import each other, as the way round it: a, b, a. One for each file that closes a ring. */
export function ringsIn(graph: ImportGraph): readonly (readonly string[])[] {
  const rings: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string) => {
    const at = way.indexOf(file);
    if (at >= 0) return void rings.push([...way.slice(at), file]);
    if (done.has(file)) return;
    way.push(file);
    for (const imported of graph.get(file) ?? []) visit(imported);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return rings;
}
