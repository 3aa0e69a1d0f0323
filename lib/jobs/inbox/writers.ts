import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Lowest bits of how a file is open: 0 is for reading alone. */
const WRITING = 0o3;

/**
 * The files below a folder that processes of this machine have open for writing, as far as we may see: where the system does
 * not say (other than Linux, a disk of the network, another's process), none.
 * @param folder its real path
 */
export async function openForWriting(folder: string): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const id of await namesIn('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    for (const open of await namesIn(`/proc/${id}/fd`)) {
      const file = await readlink(`/proc/${id}/fd/${open}`).catch(() => '');
      if (!file.startsWith(`${folder}${path.sep}`)) continue;
      const info = await readFile(`/proc/${id}/fdinfo/${open}`, 'utf8').catch(() => '');
      if ((Number.parseInt(/^flags:\s*([0-7]+)/m.exec(info)?.[1] ?? '0', 8) & WRITING) !== 0) written.add(file);
    }
  }
  return written;
}

/** What is gone, or is another's, has none. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
