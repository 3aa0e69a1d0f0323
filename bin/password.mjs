import { ensureInstalled } from './install.mjs';

// npm run password -- EMAIL: a new one-time password for an account that nobody can open any more.
ensureInstalled();
process.noDeprecation = true;
const email = process.argv[2];
if (!email) {
  console.error('Whose? npm run password -- somebody@desk.example');
  process.exit(2);
}
const { register } = await import('tsx/esm/api');
register();
const { readSettings } = await import('../lib/settings.ts');
const { APPLICATION, startCluster } = await import('../lib/db/postgres/cluster.ts');
const { migrate } = await import('../lib/db/migrate.ts');
const { db } = await import('../lib/db/client.ts');
const { resetPassword } = await import('../lib/auth/reset.ts');
const { Problem } = await import('../lib/problem.ts');

const settings = readSettings();
const cluster = settings.databaseUrl ? undefined : await startCluster(settings.dataDir);
if (cluster) await migrate(cluster.ownerUrl, APPLICATION);
process.env.ISNAD_LOG_KEY = settings.logKey;
process.env.DATABASE_URL = settings.databaseUrl ?? cluster?.url;
try {
  console.log(`One-time password of ${email}: ${await resetPassword(email)}`);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`No account has the e-mail ${email}.`);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
  // One that was running already belongs to a workbench.
  if (cluster && !cluster.adopted) await cluster.stop();
}
