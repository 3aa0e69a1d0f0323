import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const SCHEMA = path.resolve('prisma/schema.prisma');

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

/** PostgreSQL's `"char"`, the one-letter type of its catalogue, and `text`. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** Passes the catalogue's `"char"` columns, which the adapter refuses, through as text, and remembers which they were. */
class CataloguePool extends pg.Pool {
  /** Columns of the last result that are `"char"`. */
  charColumns: readonly number[] = [];

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's `query` cannot be spelled again here
  override async query(...args: any[]): Promise<any> {
    // A script of several statements has a result for each.
    const result: pg.QueryResult | pg.QueryResult[] = await Reflect.apply(super.query, this, args);
    const { fields } = [result].flat().at(-1) as pg.QueryResult;
    this.charColumns = fields.flatMap((field, i) => (field.dataTypeID === CHAR_OID ? [i] : []));
    for (const i of this.charColumns) (fields[i] as pg.FieldDef).dataTypeID = TEXT_OID;
    return result;
  }
}

/** The adapter as the engine needs it: scripts whole, and `"char"` under its own name. */
class CatalogueAdapter extends PrismaPg {
  constructor(private readonly pool: CataloguePool) {
    super(pool);
  }
  override async connect() {
    const adapter = await super.connect();
    // The adapter would cut a script at every semicolon, those in function bodies too.
    adapter.executeScript = async (script) => {
      await this.pool.query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      // The engine asks one thing at a time, so these are the columns of this result.
      const columnTypes = result.columnTypes.map((type, i) =>
        this.pool.charColumns.includes(i) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new CataloguePool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
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
    const bg = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule & {
      __wbindgen_start?: never;
    };
    const home = path.dirname(createRequire(path.resolve('package.json')).resolve('@prisma/schema-engine-wasm'));
    const bytes = readFileSync(path.join(home, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': bg as unknown as WebAssembly.ModuleImports,
    });
    bg.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return bg;
  })();
  return engineModule;
}
