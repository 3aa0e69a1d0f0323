import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { MIGRATIONS, migrationNames, pendingMigrations } from './migrations';

const SCHEMA = path.resolve('prisma/schema.prisma');
/** Any fixed number: everyone who migrates asks for the same advisory lock. */
const LOCK = 0x15_4ad;

/**
 * Applies the migrations that the database lacks, one process at a time (advisory lock), with
 * Prisma's own engine as WebAssembly; the table `_prisma_migrations` stays what Prisma expects.
 * @returns the names of the migrations applied now
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if ((await pendingMigrations(client)).length === 0) return [];
    return await withEngine(databaseUrl, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters: NO_FILTERS });
      return appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

/** The SQL that leads from the database as it is to `schema.prisma`; empty when they agree. */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const schema = { path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') };
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: path.dirname(SCHEMA) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { ...NO_FILTERS, externalTables: ['public._prisma_migrations'] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Reads the catalogue's `"char"` columns (oid 18), which the adapter does not know, as text (25). */
class CataloguePool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's `query` cannot be spelled again here
  override async query(...args: any[]): Promise<any> {
    // A script of several statements has a result for each.
    const result: pg.QueryResult | pg.QueryResult[] = await Reflect.apply(super.query, this, args);
    for (const field of [result].flat().flatMap((r) => r.fields)) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  }
}

/** Hands a migration to the server whole. The adapter cuts scripts at every semicolon, those in function bodies too. */
class WholeScripts extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.pool.query(script);
    };
    return adapter;
  }
}

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new CataloguePool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: [[SCHEMA, readFileSync(SCHEMA, 'utf8')]] },
    () => undefined,
    adapter,
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let engineModule: Promise<EngineModule> | undefined;

function loadEngine(): Promise<EngineModule> {
  engineModule ??= (async () => {
    const bg = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule & { __wbindgen_start?: never };
    const home = path.dirname(createRequire(path.resolve('package.json')).resolve('@prisma/schema-engine-wasm'));
    const bytes = readFileSync(path.join(home, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bg as unknown as WebAssembly.ModuleImports });
    bg.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return bg;
  })();
  return engineModule;
}

const readMigrations = () => ({
  baseDir: MIGRATIONS,
  lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), 'utf8') },
  shadowDbInitScript: '',
  migrationDirectories: migrationNames().map((name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
    },
  })),
});
