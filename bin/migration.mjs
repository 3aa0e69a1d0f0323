import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';

// npm run migration -- NAME: writes the SQL that leads from the migrations there are to prisma/schema.prisma.
ensureInstalled();
const name = process.argv[2];
if (!/^\d{4}_[a-z0-9_]+$/.test(name ?? '')) {
  console.error('Name the migration: npm run migration -- 0003_what_it_does');
  process.exit(2);
}
const { register } = await import('tsx/esm/api');
register();
const { startCluster } = await import('../lib/db/postgres/cluster.ts');
const { migrate } = await import('../lib/db/migrate.ts');
const { schemaDifference } = await import('../lib/db/schema-difference.ts');
const home = mkdtempSync(path.join(tmpdir(), 'isnad-migration-'));
const cluster = await startCluster(home);
try {
  await migrate(cluster.ownerUrl);
  const sql = await schemaDifference(cluster.ownerUrl);
  if (!sql) {
    console.log('The migrations lead to the schema already.');
  } else {
    const folder = path.join(ROOT, 'prisma', 'migrations', name);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'migration.sql'), sql);
    console.log(`${path.relative(ROOT, folder)}/migration.sql\n\n${sql}`);
  }
} finally {
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
}
