import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { isDatabaseDown } from '@/lib/db/down';
import { openDatabase } from '@/lib/db/open';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import { readSettings } from '@/lib/settings';
import { firstPeople } from '@/seeds/people';

// What bench/kill.ts kills: a workbench without its pages. It looks whether everything that was ever acknowledged is
// there and the log whole, says so, and then imports articles, three at a time, and says which are written.
const [file = ''] = process.argv.slice(2);
const settings = readSettings();
const database = await openDatabase(settings);
process.env.DATABASE_URL = database.url;
process.env.ISNAD_LOG_KEY = settings.logKey;
const people = await firstPeople();
const actorOf = (role: string) => people?.find((p) => p.role === role)?.actor as Actor;

const acknowledged = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const there = new Set((await db().document.findMany({ select: { id: true } })).map((d) => d.id));
const lost = acknowledged.filter((id) => !there.has(id));
const { broken } = await verifyEvents(actorOf('admin'));
if (lost.length > 0 || broken !== undefined) throw new Error(`lost: ${lost.join(' ')}; broken log: ${broken}`);
console.log(`checked ${acknowledged.length}`);

let n = 0;
await Promise.all(
  [1, 2, 3].map(async () => {
    for (;;) {
      n++;
      try {
        const text = `Number ${process.pid}.${n}\nThe mayor said: “We will repair market ${n} before the summer.”`;
        console.log(`wrote ${await execute(actorOf('editor'), 'import-article', { document: { text } })}`);
      } catch (error) {
        // Not acknowledged, so not owed; the database is on its way back.
        if (!isDatabaseDown(error)) throw error;
        await sleep(50);
      }
    }
  }),
);
