-- A desk may have every quotation read by two who do not see each other's verdict. What a reader finds stays in a row of
-- its own until the second has found something too, so that no list, no card and no report can show it by mistake.
ALTER TABLE "desk" ADD COLUMN "blind" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "quote" ADD COLUMN "readers" UUID[] DEFAULT ARRAY[]::UUID[];

CREATE TABLE "reading" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "source_revision_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "salt" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "lapsed" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3),
    "beside" TEXT,
    CONSTRAINT "reading_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "reading" ADD CONSTRAINT "reading_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading" ADD CONSTRAINT "reading_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading" ADD CONSTRAINT "reading_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading" ADD CONSTRAINT "reading_source_revision_id_fkey" FOREIGN KEY ("source_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading" ADD CONSTRAINT "reading_verdict" CHECK ("verdict" IN ('verbatim', 'orthographic', 'elided', 'altered', 'spliced', 'translated', 'paraphrased', 'not-found'));
ALTER TABLE "reading" ADD CONSTRAINT "reading_opened" CHECK ("beside" IS NULL OR "opened_at" IS NOT NULL);
CREATE INDEX "reading_quote_id_idx" ON "reading"("quote_id");
CREATE UNIQUE INDEX reading_standing ON reading (quote_id, person_id) WHERE NOT withdrawn AND NOT lapsed;
-- How far two readers agree is told from the index alone: the second's row has the first's verdict beside its own.
CREATE INDEX reading_pairs ON reading (desk_id, opened_at) INCLUDE (verdict, beside) WHERE beside IS NOT NULL;

CREATE FUNCTION reading_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('reading', NEW.desk_id, (SELECT desk_id FROM quote WHERE id = NEW.quote_id));
  PERFORM demand_one_desk('reading', NEW.desk_id, desk_of_document(document_of_revision(NEW.source_revision_id)));
  PERFORM demand_member('reading', NEW.desk_id, NEW.person_id);
  RETURN NEW;
END $$;
CREATE TRIGGER reading_of_desk BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION reading_of_desk();

-- Who has read it, in their order, stands on the quotation's row.
CREATE FUNCTION keep_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quote SET readers = ARRAY(
    SELECT person_id FROM reading WHERE quote_id = NEW.quote_id AND NOT withdrawn AND NOT lapsed ORDER BY at, id)
  WHERE id = NEW.quote_id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_readers AFTER INSERT OR UPDATE OF withdrawn, lapsed ON reading FOR EACH ROW EXECUTE FUNCTION keep_readers();

-- What was found of other words is found no longer.
CREATE FUNCTION lapse_readings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE reading SET lapsed = true WHERE quote_id = NEW.id AND NOT lapsed;
  RETURN NULL;
END $$;
CREATE TRIGGER lapse_readings AFTER UPDATE OF words ON quote FOR EACH ROW
  WHEN (OLD.words IS DISTINCT FROM NEW.words AND cardinality(OLD.readers) > 0) EXECUTE FUNCTION lapse_readings();

-- What waits for its second reader, and what two readers found differently.
CREATE INDEX quote_second ON quote (desk_id, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND decided_by_id IS NULL AND cardinality(readers) = 1;
CREATE INDEX quote_unsettled ON quote (desk_id, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND decided_by_id IS NULL AND cardinality(readers) = 2;
