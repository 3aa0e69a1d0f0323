-- AlterTable
ALTER TABLE "event" ADD COLUMN     "article_id" UUID,
ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "inverse" JSONB;

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "hands" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "event_desk_id_article_id_actor_id_seq_idx" ON "event"("desk_id", "article_id", "actor_id", "seq");

-- Whose hand is in what stands: who added the words, who gave each verdict, who decided last.
UPDATE quote q SET hands =
  CASE WHEN q.added_by_id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('words', q.added_by_id) END ||
  CASE WHEN q.decided_by_id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('status', q.decided_by_id) END ||
  coalesce((SELECT jsonb_object_agg('verdict:' || c.source_revision_id, c.made_by_id) FROM "check" c
            WHERE c.quote_id = q.id AND c.made_by_id IS NOT NULL), '{}'::jsonb)
WHERE q.added_by_id IS NOT NULL OR q.decided_by_id IS NOT NULL
   OR EXISTS (SELECT 1 FROM "check" c WHERE c.quote_id = q.id AND c.made_by_id IS NOT NULL);
-- A status without anybody who decided on it stood where one of several decisions was taken back.
UPDATE quote q SET decided_by_id = (SELECT c.made_by_id FROM "check" c WHERE c.quote_id = q.id AND c.made_by_id IS NOT NULL ORDER BY c.made_at DESC LIMIT 1)
WHERE q.decided_by_id IS NULL AND q.status <> 'open';
