-- An article that is done with is archived: out of the lists, and found where it is asked for. One that nobody has begun to
-- check can be deleted: its text is kept, as every text is, and nothing leads to it any more but taking that back.
ALTER TABLE "document" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);
ALTER TABLE document DROP CONSTRAINT document_kind;
ALTER TABLE document ADD CONSTRAINT document_kind CHECK (kind IN ('article', 'source', 'deleted'));
ALTER TABLE document DROP CONSTRAINT document_source_kind;
ALTER TABLE document ADD CONSTRAINT document_source_kind CHECK (
  (kind IN ('article', 'deleted') AND source_kind IS NULL) OR
  (kind = 'source' AND source_kind IN ('post', 'statement', 'transcript', 'recording', 'wire', 'article', 'document')));
ALTER TABLE document ADD CONSTRAINT document_archived CHECK (archived_at IS NULL OR kind <> 'source');

-- The quotations of an article that is out of the lists are out of them too, whatever narrows them.
ALTER TABLE "quote" ADD COLUMN     "shelved" BOOLEAN NOT NULL DEFAULT false;
CREATE FUNCTION shelve_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quote SET shelved = (NEW.archived_at IS NOT NULL OR NEW.kind = 'deleted') WHERE article_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER article_shelved AFTER UPDATE OF archived_at, kind ON document FOR EACH ROW
  WHEN (OLD.kind <> 'source' AND (OLD.archived_at IS NULL, OLD.kind) IS DISTINCT FROM (NEW.archived_at IS NULL, NEW.kind))
  EXECUTE FUNCTION shelve_quotes();
CREATE FUNCTION quote_shelved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shelved := (SELECT archived_at IS NOT NULL OR kind = 'deleted' FROM document WHERE id = NEW.article_id);
  RETURN NEW;
END $$;
-- After the trigger that tells whose the quotation is: triggers of one event run in the order of their names.
CREATE TRIGGER quote_shelved BEFORE INSERT ON quote FOR EACH ROW EXECUTE FUNCTION quote_shelved();

-- The indexes of the lists hold what the lists show.
DO $$
DECLARE listing record;
BEGIN
  FOR listing IN
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = current_schema() AND tablename = 'quote' AND indexname IN ('quote_listed', 'quote_reported', 'quote_mine', 'quote_nobodys',
      'quote_altered', 'quote_unsourced', 'quote_translated', 'quote_revised', 'quote_conflict',
      'quote_by_speaker', 'quote_by_status', 'quote_due')
  LOOP
    EXECUTE format('DROP INDEX %I', listing.name);
    EXECUTE listing.definition || ' AND NOT shelved';
  END LOOP;
END $$;
CREATE INDEX document_standing ON document (desk_id, kind, created_at DESC, id DESC) WHERE archived_at IS NULL;
CREATE INDEX document_archived ON document (desk_id, kind, created_at DESC, id DESC) WHERE archived_at IS NOT NULL;
