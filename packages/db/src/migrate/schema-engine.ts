import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

// Node's types leave WebAssembly to the DOM library, which a server package should not see.
type Wasm = { instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }> };
const { WebAssembly } = globalThis as unknown as { WebAssembly: Wasm };

let loading: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  return (loading ??= (async () => {
    const file = join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
    const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue });
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })());
}

/**
 * Runs `work` with Prisma's own schema engine, compiled to WebAssembly: the native one is a download of its own that a
 * closed network does not have.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadWasm();
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c timezone=UTC' });
  const restoreTimers = unrefLongTimers();
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg(pool));
    const engine = await glue.SchemaEngine.new({ datamodels: [['base.prisma', DATASOURCE]] }, () => undefined, adapter);
    return await work(engine);
  } finally {
    restoreTimers();
    await pool.end();
  }
}

/**
 * The adapter cuts scripts at every semicolon, also inside function bodies and comments. PostgreSQL reads a script by itself, and
 * runs it as one transaction, so that a migration that fails leaves nothing behind.
 */
class WholeScriptPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n';

/** The engine leaves its 10 s lock timer running when it is done, which would hold the process open that long. */
function unrefLongTimers(): () => void {
  const original = globalThis.setTimeout;
  const patched = (handler: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const timer = original(handler, ms, ...args);
    if (ms === 10_000) timer.unref();
    return timer;
  };
  globalThis.setTimeout = Object.assign(patched, original) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = original;
  };
}
