-- AlterTable
ALTER TABLE "document" ADD COLUMN     "look_at" TIMESTAMPTZ(3),
ADD COLUMN     "look_by_id" UUID,
ADD COLUMN     "look_every" INTEGER,
ADD COLUMN     "look_problem" JSONB,
ADD COLUMN     "looked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "source_newer" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_look_by_id_fkey" FOREIGN KEY ("look_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE document ADD CONSTRAINT document_looked_again CHECK (
  look_every IS NULL OR (kind = 'source' AND url IS NOT NULL AND look_by_id IS NOT NULL AND look_at IS NOT NULL AND look_every BETWEEN 5 AND 10080));
-- Which is looked at next.
CREATE INDEX document_due ON document (look_at) WHERE look_every IS NOT NULL AND withdrawn_at IS NULL;

-- A source may have a newer text than the one by which a person judged: that stands on the quotation's row, where lists
-- look for it, until somebody judges by the newer one.
CREATE INDEX quote_source_newer ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND source_newer;

CREATE FUNCTION source_newer_of(quotes uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE quote q SET source_newer = c.newer
  FROM (SELECT DISTINCT unnest AS id FROM unnest(quotes)) AS these,
    LATERAL (SELECT EXISTS (
      SELECT FROM "check" c JOIN revision r ON r.id = c.source_revision_id JOIN document d ON d.id = r.document_id
      WHERE c.quote_id = these.id AND c.verdict IS NOT NULL AND d.current_revision_id <> r.id AND d.withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM "check" n
          WHERE n.quote_id = these.id AND n.source_revision_id = d.current_revision_id AND n.verdict IS NOT NULL))) AS c(newer)
  WHERE q.id = these.id AND q.source_newer <> c.newer
$$;

CREATE FUNCTION checks_of_newer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM source_newer_of(ARRAY(SELECT DISTINCT quote_id FROM touched));
  RETURN NULL;
END $$;
CREATE TRIGGER checks_of_newer_added AFTER INSERT ON "check" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION checks_of_newer();
CREATE TRIGGER checks_of_newer_changed AFTER UPDATE ON "check" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION checks_of_newer();
CREATE TRIGGER checks_of_newer_removed AFTER DELETE ON "check" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION checks_of_newer();

CREATE FUNCTION source_has_newer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM source_newer_of(ARRAY(
    SELECT c.quote_id FROM "check" c JOIN revision r ON r.id = c.source_revision_id WHERE r.document_id = NEW.id AND c.verdict IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER source_has_newer AFTER UPDATE OF current_revision_id, withdrawn_at ON document FOR EACH ROW
  WHEN (NEW.kind = 'source' AND OLD.current_revision_id IS NOT NULL) EXECUTE FUNCTION source_has_newer();
