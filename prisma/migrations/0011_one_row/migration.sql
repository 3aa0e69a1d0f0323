-- A quotation's row holds what lists and texts show of it, and triggers keep it so with whatever is written.

-- Which text of a document is its newest.
ALTER TABLE "document" ADD COLUMN     "current_revision_id" UUID,
ADD COLUMN     "folded" TEXT,
ADD COLUMN     "text_folded" TEXT NOT NULL DEFAULT '';
UPDATE document d SET current_revision_id = (SELECT id FROM revision WHERE document_id = d.id ORDER BY number DESC LIMIT 1);
CREATE UNIQUE INDEX "document_current_revision_id_key" ON "document"("current_revision_id");
ALTER TABLE "document" ADD CONSTRAINT "document_current_revision_id_fkey" FOREIGN KEY ("current_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The quotation that a source was lifted out of an article as, by its id and no longer by a string.
ALTER TABLE "revision" ADD COLUMN     "lifted_from_id" UUID;
ALTER TABLE revision DISABLE TRIGGER revision_immutable;
UPDATE revision r SET lifted_from_id = q.id, captured_from = '' FROM quote q, document d
WHERE d.id = r.document_id AND d.kind = 'source' AND d.obtained = 'embedded' AND r.captured_from = 'quote:' || q.id;
ALTER TABLE revision ENABLE TRIGGER revision_immutable;
CREATE INDEX "revision_lifted_from_id_idx" ON "revision"("lifted_from_id");
ALTER TABLE "revision" ADD CONSTRAINT "revision_lifted_from_id_fkey" FOREIGN KEY ("lifted_from_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Selectors that nothing read: a text never changes, so that they can be told from it at any time.
ALTER TABLE "annotation" DROP COLUMN "prefix",
DROP COLUMN "suffix";
ALTER TABLE "quote" DROP COLUMN "prefix",
DROP COLUMN "suffix";
DROP TABLE "speaker_position";

ALTER TABLE "quote" RENAME COLUMN "exact" TO "words";
ALTER TABLE "quote" ADD COLUMN     "desk_id" UUID,
ADD COLUMN     "article_id" UUID,
ADD COLUMN     "since" TIMESTAMPTZ(3),
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "folded" TEXT,
ADD COLUMN     "said_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "titled" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "verdict" TEXT,
ADD COLUMN     "verdict_decided" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "signed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "due" TIMESTAMPTZ(3);
ALTER TABLE "attribution" ADD COLUMN     "folded" TEXT;
ALTER TABLE "speaker" ADD COLUMN     "article_id" UUID;
ALTER TABLE "check" ADD COLUMN     "rank" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- Which comparison of a quotation tells most: one that found the words before one that did not, for "not found" speaks
-- of its own source only; among them a decided one before a proposed one; among those the closest.
CREATE FUNCTION check_rank(verdict text, proposed text, similarity float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
  SELECT similarity + CASE WHEN verdict IS NULL THEN 0 ELSE 2 END - CASE WHEN coalesce(verdict, proposed) = 'not-found' THEN 4 ELSE 0 END
$$;
UPDATE "check" SET rank = check_rank(verdict, proposed_verdict, similarity);

UPDATE quote q SET desk_id = d.desk_id, article_id = d.id, since = d.created_at,
  signed = EXISTS (SELECT 1 FROM sign_off s WHERE s.quote_id = q.id)
FROM revision r JOIN document d ON d.id = r.document_id WHERE r.id = q.revision_id;
ALTER TABLE "quote" ALTER COLUMN "desk_id" SET NOT NULL,
ALTER COLUMN "article_id" SET NOT NULL,
ALTER COLUMN "since" SET NOT NULL;
ALTER TABLE "quote" ADD CONSTRAINT "quote_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "quote_article_id_number_idx" ON "quote"("article_id", "number");
ALTER TABLE quote ADD CONSTRAINT quote_number CHECK (number >= 0);

-- The numbers of an article's quotations: in the order of its newest text, from 1; 0 for what is rejected or gone.
CREATE FUNCTION number_quotes(article uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE quote q SET number = n.number FROM (
    SELECT p.id, CASE WHEN counts THEN row_number() OVER (PARTITION BY counts ORDER BY p.start, p."end", p.id) ELSE 0 END AS number
    FROM quote p JOIN document d ON d.id = p.article_id,
      LATERAL (SELECT NOT p.rejected AND p.revision_id IS NOT DISTINCT FROM d.current_revision_id) AS c(counts)
    WHERE p.article_id = article) n
  WHERE q.id = n.id AND q.number <> n.number
$$;

-- What leads, onto the rows of these quotations.
CREATE FUNCTION lead_quotes(quotes uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE quote q SET verdict = l.verdict, verdict_decided = coalesce(l.decided, false)
  FROM (SELECT DISTINCT unnest AS id FROM unnest(quotes)) AS these
    LEFT JOIN LATERAL (
      SELECT coalesce(c.verdict, c.proposed_verdict) AS verdict, c.verdict IS NOT NULL AS decided FROM "check" c
      WHERE c.quote_id = these.id ORDER BY c.rank DESC, c.created_at, c.id LIMIT 1) l ON true
  WHERE q.id = these.id AND (q.verdict IS DISTINCT FROM l.verdict OR q.verdict_decided <> coalesce(l.decided, false))
$$;

SELECT number_quotes(id) FROM document WHERE kind = 'article';
SELECT lead_quotes(array_agg(quote_id)) FROM (SELECT DISTINCT quote_id FROM "check") compared;

-- Where a quotation stands in each text that it has stood in, so that the review of an earlier text can still be read.
CREATE TABLE "anchor" (
    "quote_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "spans" INTEGER[],
    "was" TEXT,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("revision_id","quote_id")
);
CREATE INDEX "anchor_quote_id_idx" ON "anchor"("quote_id");
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO anchor SELECT id, revision_id, spans, was FROM quote;
-- Of the texts before, the log knows where those stood whose words a correction changed.
INSERT INTO anchor
SELECT DISTINCT ON (q.id, r.id) q.id, r.id, ARRAY(SELECT jsonb_array_elements_text(c -> 'before' -> 'at' -> 'spans')::int)
FROM event e, jsonb_array_elements(e.changes) c JOIN quote q ON q.id::text = c ->> 'id'
  JOIN revision r ON r.id::text = c -> 'before' -> 'at' ->> 'revision' AND r.document_id = q.article_id
  JOIN revision now ON now.id = q.revision_id AND r.number < now.number
WHERE c ->> 'kind' = 'quote' AND jsonb_array_length(c -> 'before' -> 'at' -> 'spans') >= 2
ORDER BY q.id, r.id, e.seq DESC
ON CONFLICT DO NOTHING;

-- Whoever stays unnamed is told apart by the article that they speak in; where it was several, on purpose, they stay so.
UPDATE speaker s SET article_id = one.article_id FROM (
  SELECT a.speaker_id, min(q.article_id::text)::uuid AS article_id FROM attribution a JOIN quote q ON q.id = a.quote_id
  WHERE a.speaker_id IS NOT NULL GROUP BY 1 HAVING count(DISTINCT q.article_id) = 1) one
WHERE one.speaker_id = s.id AND s.kind = 'anonymous';
CREATE INDEX "speaker_article_id_idx" ON "speaker"("article_id");
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE speaker ADD CONSTRAINT speaker_of_article CHECK (article_id IS NULL OR kind = 'anonymous');

-- What keeps all this. Whose a quotation is follows from its text; an article's quotation stays in its article.
CREATE OR REPLACE FUNCTION desk_of_quote(quote_id uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT desk_id FROM quote WHERE id = quote_id $$;
CREATE FUNCTION quote_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE article document;
BEGIN
  SELECT d.* INTO article FROM revision r JOIN document d ON d.id = r.document_id WHERE r.id = NEW.revision_id;
  IF TG_OP = 'UPDATE' AND article.id IS DISTINCT FROM OLD.article_id THEN
    RAISE EXCEPTION 'quote joins two articles' USING ERRCODE = 'restrict_violation';
  END IF;
  IF article.kind <> 'article' THEN
    RAISE EXCEPTION 'quote stands in a source' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.desk_id := article.desk_id;
  NEW.article_id := article.id;
  NEW.since := article.created_at;
  NEW.titled := coalesce(article.folded, '');
  RETURN NEW;
END $$;
CREATE TRIGGER quote_of_article BEFORE INSERT OR UPDATE OF revision_id, desk_id, article_id, since ON quote FOR EACH ROW EXECUTE FUNCTION quote_of_article();

CREATE FUNCTION quotes_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO anchor (quote_id, revision_id, spans) SELECT id, revision_id, spans FROM made;
  PERFORM number_quotes(article_id) FROM (SELECT DISTINCT article_id FROM made) articles;
  RETURN NULL;
END $$;
CREATE TRIGGER quotes_added AFTER INSERT ON quote REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION quotes_added();

CREATE FUNCTION quotes_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Put back to an earlier text: in the later ones it does not stand.
  DELETE FROM anchor a USING now n, before b, revision here, revision there
  WHERE n.id = b.id AND n.revision_id <> b.revision_id AND a.quote_id = n.id
    AND here.id = n.revision_id AND there.id = a.revision_id AND there.number > here.number;
  INSERT INTO anchor (quote_id, revision_id, spans, was)
  SELECT n.id, n.revision_id, n.spans, CASE WHEN n.revision_id <> b.revision_id AND n.words <> b.words THEN b.words END
  FROM now n JOIN before b ON b.id = n.id WHERE n.revision_id <> b.revision_id OR n.spans <> b.spans
  ON CONFLICT (revision_id, quote_id) DO UPDATE SET spans = excluded.spans;
  PERFORM number_quotes(article_id) FROM (
    SELECT DISTINCT n.article_id FROM now n JOIN before b ON b.id = n.id
    WHERE n.revision_id <> b.revision_id OR n.start <> b.start OR n."end" <> b."end" OR n.rejected <> b.rejected) articles;
  RETURN NULL;
END $$;
CREATE TRIGGER quotes_changed AFTER UPDATE ON quote REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION quotes_changed();

-- The newest text is the last that was kept. What does not follow into it has no number, once the write is done.
CREATE FUNCTION revision_is_current() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE document SET current_revision_id = NEW.id WHERE id = NEW.document_id;
  RETURN NULL;
END $$;
CREATE TRIGGER revision_is_current AFTER INSERT ON revision FOR EACH ROW EXECUTE FUNCTION revision_is_current();
CREATE FUNCTION document_has_current() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM number_quotes(NEW.id); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER document_has_current AFTER UPDATE OF current_revision_id ON document
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.current_revision_id IS NOT NULL AND OLD.current_revision_id IS DISTINCT FROM NEW.current_revision_id)
  EXECUTE FUNCTION document_has_current();
CREATE FUNCTION current_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id IS DISTINCT FROM document_of_revision(NEW.current_revision_id) THEN
    RAISE EXCEPTION 'document points at the text of another' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER current_of_document BEFORE INSERT OR UPDATE OF current_revision_id ON document FOR EACH ROW
  WHEN (NEW.current_revision_id IS NOT NULL) EXECUTE FUNCTION current_of_document();
CREATE FUNCTION title_of_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quote SET titled = coalesce(NEW.folded, '') WHERE article_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER title_of_quotes AFTER UPDATE OF folded ON document FOR EACH ROW
  WHEN (NEW.kind = 'article' AND NEW.folded IS DISTINCT FROM OLD.folded) EXECUTE FUNCTION title_of_quotes();

CREATE FUNCTION rank_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rank := check_rank(NEW.verdict, NEW.proposed_verdict, NEW.similarity);
  RETURN NEW;
END $$;
CREATE TRIGGER check_ranked BEFORE INSERT OR UPDATE ON "check" FOR EACH ROW EXECUTE FUNCTION rank_check();
CREATE FUNCTION checks_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lead_quotes(ARRAY(SELECT DISTINCT quote_id FROM touched));
  RETURN NULL;
END $$;
CREATE TRIGGER checks_added AFTER INSERT ON "check" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION checks_changed();
CREATE TRIGGER checks_changed AFTER UPDATE ON "check" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION checks_changed();
CREATE TRIGGER checks_removed AFTER DELETE ON "check" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION checks_changed();

CREATE FUNCTION sign_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE quote SET signed = false WHERE id = OLD.quote_id; END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE quote SET signed = true WHERE id = NEW.quote_id; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sign_quote AFTER INSERT OR UPDATE OR DELETE ON sign_off FOR EACH ROW EXECUTE FUNCTION sign_quote();

-- Who is said to have said it, folded: a speaker's first name, or the proposed one. An unnamed source speaks in one article.
CREATE FUNCTION speaker_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('attribution', desk_of_quote(NEW.quote_id), (SELECT desk_id FROM speaker WHERE id = NEW.speaker_id));
  IF EXISTS (SELECT 1 FROM speaker s, quote q WHERE s.id = NEW.speaker_id AND q.id = NEW.quote_id AND s.article_id <> q.article_id) THEN
    RAISE EXCEPTION 'attribution takes an unnamed source out of its article' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER attribution_same_desk ON attribution;
CREATE TRIGGER attribution_of_article BEFORE INSERT OR UPDATE OF speaker_id, quote_id ON attribution FOR EACH ROW
  WHEN (NEW.speaker_id IS NOT NULL) EXECUTE FUNCTION speaker_of_article();
CREATE FUNCTION say_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quote q SET said_by = n.said_by FROM (
    SELECT t.quote_id, coalesce((SELECT min(folded) FROM speaker_name WHERE speaker_id = t.speaker_id), t.folded, '') AS said_by
    FROM touched t) n
  WHERE q.id = n.quote_id AND q.said_by <> n.said_by;
  RETURN NULL;
END $$;
CREATE TRIGGER attributions_added AFTER INSERT ON attribution REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION say_by();
CREATE TRIGGER attributions_changed AFTER UPDATE ON attribution REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION say_by();

CREATE FUNCTION lifted_within_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('revision', desk_of_document(NEW.document_id), desk_of_quote(NEW.lifted_from_id));
  RETURN NEW;
END $$;
CREATE TRIGGER revision_lifted BEFORE INSERT ON revision FOR EACH ROW
  WHEN (NEW.lifted_from_id IS NOT NULL) EXECUTE FUNCTION lifted_within_desk();
CREATE FUNCTION speaker_within_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('speaker', NEW.desk_id, desk_of_document(NEW.article_id));
  RETURN NEW;
END $$;
CREATE TRIGGER speaker_of_desk BEFORE INSERT OR UPDATE ON speaker FOR EACH ROW
  WHEN (NEW.article_id IS NOT NULL) EXECUTE FUNCTION speaker_within_desk();

-- The words to search by: folded ones, and those behind an Arabic article or a letter that is written together with its
-- word. Bounded, for the database keeps no more of one row.
CREATE FUNCTION search_words(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(form, 60)), '{}'))
  FROM unnest(string_to_array(left(folded, 30000), ' ')) AS word,
    LATERAL (VALUES (word), (substring(word FROM '^[وفبكلس](.{3,})$')), (substring(word FROM '^[وفبك]?(?:ال|لل)(.{2,})$'))) AS forms(form)
  WHERE form <> ''
$$;

-- One index a view, all in the order of the list: since when, article, number.
CREATE INDEX quote_listed ON quote (desk_id, since, article_id, number) WHERE number > 0;
CREATE INDEX quote_mine ON quote (desk_id, assignee_id, since, article_id, number) WHERE number > 0 AND NOT signed AND assignee_id IS NOT NULL;
CREATE INDEX quote_nobodys ON quote (desk_id, since, article_id, number) WHERE number > 0 AND NOT signed AND assignee_id IS NULL AND status = 'open';
CREATE INDEX quote_awaiting ON quote (desk_id, since, article_id, number) WHERE number > 0 AND NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL;
CREATE INDEX quote_altered ON quote (desk_id, since, article_id, number) WHERE number > 0 AND verdict IN ('altered', 'spliced');
CREATE INDEX quote_unsourced ON quote (desk_id, since, article_id, number) WHERE number > 0 AND verdict IS NULL;
CREATE INDEX quote_translated ON quote (desk_id, since, article_id, number) WHERE number > 0 AND verdict = 'translated';
CREATE INDEX quote_revised ON quote (desk_id, since, article_id, number) WHERE number > 0 AND was IS NOT NULL;
CREATE INDEX quote_search ON quote USING gin (search_words(coalesce(folded, '') || ' ' || said_by || ' ' || titled)) WHERE number > 0;
-- Articles and sources, the newest first, and by their words.
DROP INDEX "document_desk_id_kind_created_at_idx";
CREATE INDEX "document_desk_id_kind_created_at_id_idx" ON "document"("desk_id", "kind", "created_at" DESC, "id" DESC);
CREATE INDEX document_search ON document USING gin (search_words(coalesce(folded, '') || ' ' || text_folded));
-- What the next start folds.
CREATE INDEX quote_unfolded ON quote (id) WHERE folded IS NULL;
CREATE INDEX document_unfolded ON document (id) WHERE folded IS NULL;
