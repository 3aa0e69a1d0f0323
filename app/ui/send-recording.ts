import type { Result } from '@/app/act';
import type { Upload } from '@/lib/review/recordings/upload';

/** In bytes: a multiple of the stretches in which files are kept. */
const PIECE = 8 * 1024 * 1024;
/** How often a piece that did not arrive is sent again. */
const TRIES = 5;

/**
 * Sends a large file in pieces, from where it was broken off the last time. What does not arrive is sent again.
 * @param onSent told how much has arrived, from 0 to 1
 * @returns the id of the upload
 */
export async function sendRecording(file: File, onSent: (part: number) => void): Promise<Result<string>> {
  const about = { name: file.name, size: String(file.size), modified: String(file.lastModified) };
  const begun = await post(new URLSearchParams(about));
  if (!begun.ok) return begun;
  const { id } = begun.value;
  let { received } = begun.value;
  for (let tries = 0; received < file.size; ) {
    onSent(received / file.size);
    const at = new URLSearchParams({ upload: id, from: String(received) });
    const sent = await post(at, file.slice(received, received + PIECE)).catch(() => undefined);
    if (sent?.ok && sent.value.received > received) {
      received = sent.value.received;
      tries = 0;
    } else {
      if (sent && !sent.ok && sent.problem.code !== 'conflict') return sent;
      if (++tries === TRIES) throw new Error('a piece of the recording does not arrive');
      // How much is there may be more than was heard of.
      const now = await post(new URLSearchParams(about)).catch(() => undefined);
      if (now?.ok) received = now.value.received;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries));
    }
  }
  onSent(1);
  return { ok: true, value: id };
}

async function post(asked: URLSearchParams, body: Blob = new Blob()): Promise<Result<Upload>> {
  const answer = await fetch(`/api/upload/piece?${asked}`, { method: 'POST', body });
  if (answer.status === 401) return { ok: false, problem: { code: 'signed-out', params: {} } };
  return (await answer.json()) as Result<Upload>;
}
