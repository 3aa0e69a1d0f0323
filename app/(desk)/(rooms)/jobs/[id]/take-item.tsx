import type { ItemView } from '@/lib/review/read/jobs';
import { Take } from '../../feeds/[id]/take';

/** Offers what a job brought as the next text of an article that the desk has. */
export function TakeItem({ jobId, item: { ordinal, documentId, offered } }: { jobId: string; item: ItemView }) {
  if (!documentId) return null;
  return <Take articleId={documentId} offered={offered && { ...offered, jobItem: { job: jobId, ordinal } }} />;
}
