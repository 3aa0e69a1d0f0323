-- The words that rows are searched by are kept on them: told anew for each row that a list passes, they took longer than
-- the list itself.
ALTER TABLE "quote" ADD COLUMN     "searched" tsvector;
ALTER TABLE "document" ADD COLUMN     "searched" tsvector;
ALTER TABLE "claim" ADD COLUMN     "searched" tsvector;

CREATE FUNCTION keep_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'quote' THEN NEW.searched := search_words(coalesce(NEW.folded, '') || ' ' || NEW.said_by || ' ' || NEW.titled);
    WHEN 'document' THEN NEW.searched := search_words(coalesce(NEW.folded, '') || ' ' || NEW.text_folded);
    WHEN 'claim' THEN NEW.searched := search_words(coalesce(NEW.folded, ''));
  END CASE;
  RETURN NEW;
END $$;

DROP INDEX quote_search, document_search, claim_search;
UPDATE quote SET searched = search_words(coalesce(folded, '') || ' ' || said_by || ' ' || titled);
UPDATE document SET searched = search_words(coalesce(folded, '') || ' ' || text_folded);
UPDATE claim SET searched = search_words(coalesce(folded, ''));
-- After the trigger that tells whose the quotation is: triggers of one event run in the order of their names.
CREATE TRIGGER quote_searched BEFORE INSERT OR UPDATE OF folded, said_by, titled, revision_id ON quote FOR EACH ROW EXECUTE FUNCTION keep_searched();
CREATE TRIGGER document_searched BEFORE INSERT OR UPDATE OF folded, text_folded ON document FOR EACH ROW EXECUTE FUNCTION keep_searched();
CREATE TRIGGER claim_searched BEFORE INSERT OR UPDATE OF folded ON claim FOR EACH ROW EXECUTE FUNCTION keep_searched();
CREATE INDEX quote_search ON quote USING gin (searched) WHERE number > 0;
CREATE INDEX document_search ON document USING gin (searched);
CREATE INDEX claim_search ON claim USING gin (searched);
