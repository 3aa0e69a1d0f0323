-- What the other lists are ordered and searched by stands on their rows, as on those of quotations.
ALTER TABLE "claim" ADD COLUMN     "folded" TEXT;
ALTER TABLE "speaker" ADD COLUMN     "quoted" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "report" ADD COLUMN     "desk_id" UUID;
ALTER TABLE report DISABLE TRIGGER report_immutable;
UPDATE report r SET desk_id = d.desk_id FROM document d WHERE d.id = r.article_id;
ALTER TABLE report ENABLE TRIGGER report_immutable;
ALTER TABLE "report" ALTER COLUMN "desk_id" SET NOT NULL;
ALTER TABLE "report" ADD CONSTRAINT "report_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE FUNCTION report_at_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.desk_id := desk_of_document(NEW.article_id);
  RETURN NEW;
END $$;
CREATE TRIGGER report_at_desk BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION report_at_desk();

-- How often a speaker is quoted, rejected quotations aside.
UPDATE speaker s SET quoted = n.quoted FROM (
  SELECT a.speaker_id, count(*) AS quoted FROM attribution a JOIN quote q ON q.id = a.quote_id WHERE NOT q.rejected GROUP BY 1) n
WHERE n.speaker_id = s.id;
CREATE FUNCTION attributed_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE speaker s SET quoted = s.quoted + n.quoted FROM (
    SELECT t.speaker_id, count(*) AS quoted FROM now t JOIN quote q ON q.id = t.quote_id WHERE NOT q.rejected GROUP BY 1) n
  WHERE n.speaker_id = s.id;
  RETURN NULL;
END $$;
CREATE TRIGGER attributed_to AFTER INSERT ON attribution REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION attributed_to();
CREATE FUNCTION attributed_otherwise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE speaker s SET quoted = s.quoted + n.quoted FROM (
    SELECT t.speaker_id, sum(t.by) AS quoted
    FROM (SELECT quote_id, speaker_id, 1 AS by FROM now UNION ALL SELECT quote_id, speaker_id, -1 FROM before) t
      JOIN quote q ON q.id = t.quote_id
    WHERE NOT q.rejected AND t.speaker_id IS NOT NULL GROUP BY 1 HAVING sum(t.by) <> 0) n
  WHERE n.speaker_id = s.id;
  RETURN NULL;
END $$;
CREATE TRIGGER attributed_otherwise AFTER UPDATE ON attribution REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION attributed_otherwise();
CREATE FUNCTION quotes_rejected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE speaker s SET quoted = s.quoted + n.quoted FROM (
    SELECT a.speaker_id, sum(CASE WHEN t.rejected THEN -1 ELSE 1 END) AS quoted
    FROM now t JOIN before b ON b.id = t.id AND b.rejected <> t.rejected JOIN attribution a ON a.quote_id = t.id
    WHERE a.speaker_id IS NOT NULL GROUP BY 1) n
  WHERE n.speaker_id = s.id;
  RETURN NULL;
END $$;
CREATE TRIGGER quotes_rejected AFTER UPDATE ON quote REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION quotes_rejected();

-- The most quoted first; the newest first.
DROP INDEX "speaker_desk_id_name_idx";
CREATE INDEX speaker_listed ON speaker (desk_id, (-quoted), name, id);
DROP INDEX "claim_desk_id_created_at_idx";
CREATE INDEX "claim_desk_id_created_at_id_idx" ON "claim"("desk_id", "created_at" DESC, "id" DESC);
CREATE INDEX "report_desk_id_created_at_id_idx" ON "report"("desk_id", "created_at" DESC, "id" DESC);
CREATE INDEX claim_search ON claim USING gin (search_words(coalesce(folded, '')));
CREATE INDEX speaker_name_search ON speaker_name USING gin (search_words(folded));
CREATE INDEX claim_unfolded ON claim (id) WHERE folded IS NULL;
