import type { SchemaFile } from './prisma-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that takes a database of schema `from` (null: an empty one) to schema `to`; empty when nothing changed. The engine
 * wants a server to talk to, whichever, although it compares files alone.
 */
export function diffSchema(anyUrl: string, from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  const target = (files: SchemaFile[]) => ({ tag: 'schemaDatamodel' as const, files, configDir: '.' });
  return withSchemaEngine(anyUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: from ? target(from) : { tag: 'empty' },
      to: target(to),
      script: true,
      // @ts-expect-error the engine asks for it although its typings leave it out
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  });
}
