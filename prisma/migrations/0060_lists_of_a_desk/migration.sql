-- A word that stands everywhere in one desk costs another nothing: what rows are searched by carries the end of the desk's id.
CREATE FUNCTION search_words(desk uuid, folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT right(desk::text, 4) || left(form, 60)), '{}'))
  FROM unnest(string_to_array(left(folded, 30000), ' ')) AS word,
    LATERAL (VALUES (word), (substring(word FROM '^[وفبكلس](.{3,})$')), (substring(word FROM '^[وفبك]?(?:ال|لل)(.{2,})$'))) AS forms(form)
  WHERE form <> ''
$$;

CREATE OR REPLACE FUNCTION keep_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'quote' THEN NEW.searched := search_words(NEW.desk_id, coalesce(NEW.folded, '') || ' ' || NEW.said_by || ' ' || NEW.titled);
    WHEN 'document' THEN NEW.searched := search_words(NEW.desk_id, coalesce(NEW.folded, '') || ' ' || NEW.text_folded);
    WHEN 'claim' THEN NEW.searched := search_words(NEW.desk_id, coalesce(NEW.folded, ''));
  END CASE;
  RETURN NEW;
END $$;

DROP INDEX quote_search, document_search, claim_search, speaker_name_search;
UPDATE quote SET searched = search_words(desk_id, coalesce(folded, '') || ' ' || said_by || ' ' || titled);
UPDATE document SET searched = search_words(desk_id, coalesce(folded, '') || ' ' || text_folded);
UPDATE claim SET searched = search_words(desk_id, coalesce(folded, ''));
CREATE INDEX quote_search ON quote USING gin (searched) WHERE number > 0;
CREATE INDEX document_search ON document USING gin (searched);
CREATE INDEX claim_search ON claim USING gin (searched);
CREATE INDEX speaker_name_search ON speaker_name USING gin (search_words(desk_id, folded));
DROP FUNCTION search_words(text);

-- Whose hands are in a quotation, as one value: what waits for a second reader is then read from the index, hands by hands,
-- however much of it the reader had a hand in. The ends of their ids, so that many fit into an index.
ALTER TABLE "quote" ADD COLUMN     "handled_by" TEXT NOT NULL DEFAULT '';
CREATE FUNCTION handled_by(hands jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(left(string_agg(DISTINCT right(value, 12), ' ' ORDER BY right(value, 12)), 2400), '') FROM jsonb_each_text(hands)
$$;
CREATE FUNCTION keep_handled_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.handled_by := handled_by(NEW.hands);
  RETURN NEW;
END $$;
UPDATE quote SET handled_by = handled_by(hands) WHERE hands <> '{}';
CREATE TRIGGER quote_handled BEFORE INSERT OR UPDATE OF hands ON quote FOR EACH ROW EXECUTE FUNCTION keep_handled_by();
DROP INDEX quote_awaiting;
CREATE INDEX quote_awaiting ON quote (desk_id, handled_by, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL;
