import path from 'node:path';
import { z } from 'zod';
import { makeDataFolder } from './data-folder';
import { keptSecret } from './kept-secret';
import { StartError } from './start-error';
import { type Allowed, allowedBy } from './web/reach';

/**
 * Everything that the environment decides, read and validated here and nowhere else.
 * An empty variable counts as unset.
 */
export interface Settings {
  /** The address that the workbench listens at. */
  readonly host: string;
  /** TCP port of the workbench. */
  readonly port: number;
  /** Absolute path of the one folder that holds state. */
  readonly dataDir: string;
  /** A PostgreSQL of the operator's own; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The same database by the account that owns its tables; undefined where the application's does. */
  readonly ownerUrl: string | undefined;
  /** The address that browsers use. */
  readonly url: string;
  /** Signs session cookies. */
  readonly secret: string;
  /** Seals the ends of the desks' logs. */
  readonly logKey: string;
  /** How many proxies stand between the clients and this server: as many ends of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
  /** Minutes after which a session that nobody uses ends. */
  readonly idleMinutes: number;
  /** How many connections to the database a process holds at most. */
  readonly connections: number;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/)
  .refine((url) => URL.canParse(url));

const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:%-]{1,253}$/)
    .default('127.0.0.1'),
  PORT: wholeNumber(1, 65535).default(3000),
  ISNAD_DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  ISNAD_OWNER_URL: postgresUrl.optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  ISNAD_LOG_KEY: z.string().min(32).optional(),
  ISNAD_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  ISNAD_IDLE_MINUTES: wholeNumber(5, 720).default(120),
  ISNAD_DATABASE_CONNECTIONS: wholeNumber(2, 500).default(10),
  ISNAD_MAIL: z
    .string()
    .max(2000)
    .regex(/^smtps?:\/\/\S+$/)
    .refine((url) => URL.canParse(url))
    .optional(),
  ISNAD_MAIL_FROM: z.email().max(254).optional(),
  ISNAD_DESK_GIGABYTES: wholeNumber(1, 1_000_000).default(100),
  ISNAD_INBOX: z
    .string()
    .max(4000)
    .transform((folder) => path.resolve(folder))
    .optional(),
  ISNAD_FETCH_ALLOW: z
    .string()
    .max(5000)
    .default('')
    .transform(allowedBy)
    .pipe(z.custom<Allowed>((allowed) => allowed !== undefined)),
});

const advice: Record<keyof z.infer<typeof schema>, string> = {
  HOST: 'HOST must be an address of this machine: 127.0.0.1 (the default, this machine alone) or 0.0.0.0 (every address)',
  PORT: 'PORT must be a whole number from 1 to 65535',
  ISNAD_DATA_DIR: 'ISNAD_DATA_DIR must be the path of a folder',
  DATABASE_URL:
    'DATABASE_URL must begin with postgresql:// and name a host and a database (in a password, : / ? # @ and % are written %3A %2F %3F %23 %40 and %25)',
  ISNAD_OWNER_URL:
    'ISNAD_OWNER_URL must begin with postgresql:// and name the database of DATABASE_URL, by the account that owns its tables',
  NEXTAUTH_URL: 'NEXTAUTH_URL must be the http:// or https:// address that browsers use',
  NEXTAUTH_SECRET: 'NEXTAUTH_SECRET must have 32 characters or more (leave it out and one is made and kept)',
  ISNAD_LOG_KEY: 'ISNAD_LOG_KEY must have 32 characters or more (leave it out and one is made and kept)',
  ISNAD_TRUSTED_PROXIES: 'ISNAD_TRUSTED_PROXIES must be the number of proxies before the workbench, from 0 to 10',
  ISNAD_IDLE_MINUTES: 'ISNAD_IDLE_MINUTES must be a whole number of minutes from 5 to 720',
  ISNAD_DATABASE_CONNECTIONS: 'ISNAD_DATABASE_CONNECTIONS must be a whole number from 2 to 500',
  ISNAD_MAIL:
    'ISNAD_MAIL must be the address of a mail server, as in smtp://user:password@mail.example:587 or smtps://mail.example (in a password, : / ? # @ and % are written %3A %2F %3F %23 %40 and %25)',
  ISNAD_MAIL_FROM: 'ISNAD_MAIL_FROM must be the address that mails come from, as in isnad@desk.example',
  ISNAD_DESK_GIGABYTES: 'ISNAD_DESK_GIGABYTES must be a whole number of gigabytes from 1 to 1000000',
  ISNAD_INBOX: 'ISNAD_INBOX must be the path of a folder',
  ISNAD_FETCH_ALLOW: 'ISNAD_FETCH_ALLOW must be a list of hosts and networks, as in "intranet.example, 10.1.0.0/16"',
};

/** What is wrong with these is said without showing them: they are or hold a password. */
const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'ISNAD_OWNER_URL',
  'NEXTAUTH_SECRET',
  'ISNAD_LOG_KEY',
  'ISNAD_MAIL',
] satisfies (keyof typeof advice)[]);

const LOST_LOG_KEY =
  'It seals the logs of the desks: bring it back from a backup. Without one, remove it, and every log shows as broken from here on.';

/** Minutes after which a session that nobody uses ends, in a process whose settings were read. */
export const readIdleMinutes = (): number =>
  schema.shape.ISNAD_IDLE_MINUTES.parse(process.env.ISNAD_IDLE_MINUTES || undefined);

/** What else than the public internet web addresses may lead to, in a process whose settings were read. */
export const readAllowed = (): Allowed =>
  schema.shape.ISNAD_FETCH_ALLOW.parse(process.env.ISNAD_FETCH_ALLOW || undefined);

/** How much a desk may keep of files, in bytes, in a process whose settings were read. */
export const readDeskStore = (): number =>
  schema.shape.ISNAD_DESK_GIGABYTES.parse(process.env.ISNAD_DESK_GIGABYTES || undefined) * 1_000_000_000;

/** The absolute path of the folder that files are dropped into, in a process whose settings were read; undefined where none is watched. */
export const readInboxFolder = (): string | undefined =>
  schema.shape.ISNAD_INBOX.parse(process.env.ISNAD_INBOX || undefined);

/** The mail server, and the address that mails come from, in a process whose settings were read; undefined where none is set. */
export function readMail(): { readonly server: string; readonly from: string } | undefined {
  const server = schema.shape.ISNAD_MAIL.parse(process.env.ISNAD_MAIL || undefined);
  const from = schema.shape.ISNAD_MAIL_FROM.parse(process.env.ISNAD_MAIL_FROM || undefined);
  return server === undefined ? undefined : { server, from: from ?? `isnad@${new URL(server).hostname}` };
}

/** How many connections to the database a process holds at most, in one whose settings were read. */
export const readConnections = (): number =>
  schema.shape.ISNAD_DATABASE_CONNECTIONS.parse(process.env.ISNAD_DATABASE_CONNECTIONS || undefined);

/**
 * Reads the settings from `env`. Makes the data folder and, when NEXTAUTH_SECRET is unset, a secret
 * kept in it.
 * @throws StartError naming each variable that is wrong and what it must be
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(Object.keys(schema.shape).map((k) => [k, env[k] || undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((i) => i.path[0] as keyof typeof advice))];
    throw new StartError(
      names.map((n) => (SECRET.has(n) ? advice[n] : `${advice[n]} (it is ${JSON.stringify(env[n])})`)).join('\n'),
    );
  }
  const { HOST, PORT, ISNAD_DATA_DIR, DATABASE_URL, ISNAD_OWNER_URL, NEXTAUTH_URL, NEXTAUTH_SECRET } = parsed.data;
  const dataDir = path.resolve(ISNAD_DATA_DIR);
  makeDataFolder(dataDir);
  return {
    host: HOST,
    port: PORT,
    dataDir,
    databaseUrl: DATABASE_URL,
    ownerUrl: DATABASE_URL && ISNAD_OWNER_URL,
    url: NEXTAUTH_URL ?? `http://localhost:${PORT}`,
    secret: NEXTAUTH_SECRET ?? keptSecret(dataDir, 'secret', 'make another'),
    logKey: parsed.data.ISNAD_LOG_KEY ?? keptSecret(dataDir, 'log', { advice: LOST_LOG_KEY }),
    trustedProxies: parsed.data.ISNAD_TRUSTED_PROXIES,
    idleMinutes: parsed.data.ISNAD_IDLE_MINUTES,
    connections: parsed.data.ISNAD_DATABASE_CONNECTIONS,
  };
}
