import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/** One small file that survives restarts. A missing or broken one reads as the defaults; a write replaces it whole or not at all. */
export class StoredJson<Schema extends z.ZodType> {
  private readonly file: string;
  private readonly schema: Schema;
  private current: z.output<Schema>;

  constructor(file: string, schema: Schema, defaults: z.output<Schema>) {
    this.file = file;
    this.schema = schema;
    this.current = this.readFrom(file) ?? defaults;
  }

  get value(): z.output<Schema> {
    return this.current;
  }

  write(value: z.output<Schema>): void {
    this.current = value;
    const draft = `${this.file}.new`;
    writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
    renameSync(draft, this.file);
  }

  private readFrom(file: string): z.output<Schema> | null {
    try {
      return this.schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return null;
    }
  }
}
