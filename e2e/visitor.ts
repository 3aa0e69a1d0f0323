import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '@/app/act';

const BUILD = path.resolve(import.meta.dirname, '..', '.next');
const built = (file: string) => JSON.parse(readFileSync(path.join(BUILD, file), 'utf8'));

/** The build's server actions, `file#name`, by id. Those of tests' making are none. */
export const actionsOfBuild = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(
      built('server/server-reference-manifest.json').node as Record<string, { filename: string; exportedName: string }>,
    ).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]),
  );

/** The paths of the build's pages and routes. */
export const pathsOfBuild = (): readonly string[] =>
  Object.values(built('app-path-routes-manifest.json') as Record<string, string>);

/** Somebody who speaks HTTP to a workbench, with the cookies that it gave them. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly address: string) {}

  async fetch(where: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(where, this.address), {
      redirect: 'manual',
      ...init,
      headers: { ...(headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** @returns whether they are in */
  async signIn(email: string, password: string): Promise<boolean> {
    const { csrfToken } = (await (await this.fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ email, password, csrfToken, json: 'true' });
    const answer = await this.fetch('/api/auth/callback/credentials', { method: 'POST', body });
    return answer.status === 200;
  }

  /** Calls a server action by its id, as the page does. @returns its answer, or the status of the refusal */
  async act(id: string, ...input: readonly unknown[]): Promise<Result<unknown> | number> {
    const answer = await this.fetch('/', {
      method: 'POST',
      headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' },
      body: JSON.stringify(input),
    });
    const text = await answer.text();
    if (answer.status !== 200) return answer.status;
    const rows = text.split('\n').map((row) => row.slice(row.indexOf(':') + 1));
    const result = rows.find((row) => row.startsWith('{"ok":'));
    return result ? (JSON.parse(result) as Result<unknown>) : answer.status;
  }
}

/** Exchanges the one-time password of a first start for a password of one's own. @returns that one */
export async function chooseOwn(address: string, email: string, once: string): Promise<string> {
  const visitor = new Visitor(address);
  const own = `own words of ${once}`;
  if (!(await visitor.signIn(email, once))) throw new Error(`${email} cannot sign in`);
  const id = actionsOfBuild().get('app/(desk)/(rooms)/account/actions.ts#setPassword') ?? '';
  const result = await visitor.act(id, { current: once, next: own });
  if (typeof result === 'number' || !result.ok) throw new Error(`no password of one’s own: ${JSON.stringify(result)}`);
  return own;
}
