import type { Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { readDeskStore } from '@/lib/settings';

/**
 * Whether a desk has room for a file, with all that it keeps and what has been announced.
 * @param size in bytes
 * @throws Problem `store-full`
 */
export async function demandRoom(tx: Tx, deskId: string, size: number): Promise<void> {
  const most = readDeskStore();
  const store = await tx.deskStore.findUnique({ where: { deskId } });
  const kept = Number(store?.bytes ?? 0);
  if (kept + size <= most) return;
  throw new Problem('store-full', { mb: Math.ceil(size / 1_000_000), kept: gb(kept), most: gb(most) });
}

const gb = (bytes: number): number => Math.round(bytes / 100_000_000) / 10;
