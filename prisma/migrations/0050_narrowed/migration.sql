-- Lists of quotations are narrowed to one speaker, one status, what is due: each has its index. Whom a quotation is
-- attributed to stands on its row, as what else lists go by.
ALTER TABLE "quote" ADD COLUMN     "speaker_id" UUID;
UPDATE quote q SET speaker_id = a.speaker_id FROM attribution a WHERE a.quote_id = q.id AND a.speaker_id IS NOT NULL;

CREATE OR REPLACE FUNCTION say_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quote q SET said_by = n.said_by, speaker_id = n.speaker_id FROM (
    SELECT t.quote_id, t.speaker_id,
      coalesce((SELECT min(folded) FROM speaker_name WHERE speaker_id = t.speaker_id), t.folded, '') AS said_by
    FROM touched t) n
  WHERE q.id = n.quote_id AND (q.said_by <> n.said_by OR q.speaker_id IS DISTINCT FROM n.speaker_id);
  RETURN NULL;
END $$;

CREATE INDEX quote_by_speaker ON quote (desk_id, speaker_id, since, article_id, number) WHERE number > 0 AND speaker_id IS NOT NULL;
CREATE INDEX quote_by_status ON quote (desk_id, status, since, article_id, number) WHERE number > 0;
CREATE INDEX quote_due ON quote (desk_id, due, since, article_id, number) WHERE number > 0 AND due IS NOT NULL;
-- The same words elsewhere at the desk.
CREATE INDEX quote_alike ON quote (desk_id, md5(folded)) WHERE number > 0;
