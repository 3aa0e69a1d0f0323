import { createTransport, type NodemailerError } from 'nodemailer';
import { readMailed } from '@/lib/auth/notices';
import { stopToken } from '@/lib/auth/stop-mails';
import { db } from '@/lib/db/client';
import { readMail } from '@/lib/settings';
import { isLocale, LOCALES } from '@/messages';
import { compose } from './compose';
import { gatherMail } from './gather';

/** In ms: how long the mail server is waited for, at each step and in all. */
const WAIT = { step: 20_000, all: 90_000 };

/**
 * Sends a person what waits for them by mail, all of it. The row of a mail is held while it is sent: nobody else sends
 * it, and after a failure it is sent again as the same one, by the same name.
 * @throws what the mail server said, for the queue to try again later
 */
export async function sendMails(personId: string): Promise<void> {
  for (let id = await gatherMail(personId); id; id = await gatherMail(personId)) if (!(await sendOne(id))) return;
}

/** @returns false where somebody else sends it just now */
async function sendOne(id: string): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      const held = await tx.$queryRaw<unknown[]>`
        SELECT id FROM mail WHERE id = ${id}::uuid AND sent_at IS NULL AND refused IS NULL FOR UPDATE SKIP LOCKED`;
      if (held.length === 0) return false;
      const refused = await dispatch(id);
      await tx.mail.update({ where: { id }, data: refused === undefined ? { sentAt: new Date() } : { refused } });
      return true;
    },
    { timeout: WAIT.all },
  );
}

/** @returns why the server will never take it; undefined where it has @throws what may be otherwise next time */
async function dispatch(id: string): Promise<string | undefined> {
  const { person, notices } = await readMailed(id);
  const mail = readMail();
  if (!mail) return 'no mail server is set';
  if (notices.length === 0) return 'nothing is left to tell';
  const url = process.env.NEXTAUTH_URL;
  if (!url) throw new Error('NEXTAUTH_URL is not set: start the workbench with "npm run workbench"');
  const stop = stopToken(person.id);
  const locale = isLocale(person.locale) ? person.locale : LOCALES[0];
  const transport = createTransport(mail.server, {
    from: { name: 'Isnad', address: mail.from },
  });
  try {
    await transport.sendMail({
      ...compose(notices, locale, url, `${url}/stop/${stop}`),
      to: { name: person.name, address: person.email },
      messageId: `<${id}@${mail.from.split('@')[1]}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${url}/api/stop/${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return undefined;
  } catch (error) {
    const { code, responseCode = 0, message } = error as NodemailerError & { responseCode?: number };
    if (code === 'EENVELOPE' && responseCode >= 500) return message.slice(0, 500);
    throw error;
  } finally {
    transport.close();
  }
}
