-- Whether a source says that somebody else spoke stands on its comparison, and whether nobody has answered that on the
-- quotation's row, where lists look for it. Only the program can hold names against each other: triggers say where it has
-- to do so anew (`differs` is null), and keep the row.
ALTER TABLE "check" ADD COLUMN "differs" BOOLEAN;
ALTER TABLE "quote" ADD COLUMN "conflict" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX check_unheard ON "check" (quote_id) WHERE differs IS NULL;
CREATE INDEX quote_conflict ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND conflict;

CREATE FUNCTION conflict_of(quotes uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE quote q SET conflict = c.conflict
  FROM (SELECT DISTINCT unnest AS id FROM unnest(quotes)) AS these,
    LATERAL (SELECT EXISTS (
      SELECT FROM "check" c JOIN revision r ON r.id = c.source_revision_id JOIN document d ON d.id = r.document_id
      WHERE c.quote_id = these.id AND c.differs AND c.voice_answer IS NULL AND d.withdrawn_at IS NULL
        AND coalesce(c.verdict, c.proposed_verdict) <> 'not-found')) AS c(conflict)
  WHERE q.id = these.id AND q.conflict <> c.conflict
$$;

CREATE OR REPLACE FUNCTION checks_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE quotes uuid[] := ARRAY(SELECT DISTINCT quote_id FROM touched);
BEGIN
  PERFORM lead_quotes(quotes);
  PERFORM conflict_of(quotes);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION rank_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rank := check_rank(NEW.verdict, NEW.proposed_verdict, NEW.similarity);
  IF TG_OP = 'UPDATE' AND NEW.label IS DISTINCT FROM OLD.label THEN NEW.differs := NULL; END IF;
  RETURN NEW;
END $$;

-- Another speaker.
CREATE FUNCTION attribution_unheard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "check" c SET differs = NULL FROM now n JOIN before b ON b.quote_id = n.quote_id
  WHERE c.quote_id = n.quote_id AND c.differs IS NOT NULL
    AND (n.speaker_id, n.proposed_name, n.proposed_kind, n.speaks_for) IS DISTINCT FROM (b.speaker_id, b.proposed_name, b.proposed_kind, b.speaks_for);
  RETURN NULL;
END $$;
CREATE FUNCTION attribution_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "check" c SET differs = NULL FROM now n WHERE c.quote_id = n.quote_id AND c.differs IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER attribution_made AFTER INSERT ON attribution REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION attribution_made();
CREATE TRIGGER attribution_unheard AFTER UPDATE ON attribution REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION attribution_unheard();

-- Another name of a speaker.
CREATE FUNCTION speaker_unheard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE speaker uuid;
BEGIN
  IF TG_TABLE_NAME = 'speaker' THEN speaker := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN speaker := OLD.speaker_id;
  ELSE speaker := NEW.speaker_id; END IF;
  UPDATE "check" c SET differs = NULL FROM attribution a
  WHERE a.speaker_id = speaker AND c.quote_id = a.quote_id AND c.differs IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER speaker_unheard AFTER UPDATE OF name, kind ON speaker FOR EACH ROW EXECUTE FUNCTION speaker_unheard();
CREATE TRIGGER speaker_name_unheard AFTER INSERT OR UPDATE OR DELETE ON speaker_name FOR EACH ROW EXECUTE FUNCTION speaker_unheard();

-- A source of somebody else, of another kind, withdrawn or brought back.
CREATE FUNCTION source_unheard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.author, NEW.source_kind) IS DISTINCT FROM (OLD.author, OLD.source_kind) THEN
    UPDATE "check" c SET differs = NULL FROM revision r
    WHERE r.document_id = NEW.id AND c.source_revision_id = r.id AND c.differs IS NOT NULL;
  END IF;
  IF NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN
    PERFORM conflict_of(ARRAY(SELECT c.quote_id FROM "check" c JOIN revision r ON r.id = c.source_revision_id WHERE r.document_id = NEW.id));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER source_unheard AFTER UPDATE OF author, source_kind, withdrawn_at ON document FOR EACH ROW
  WHEN (NEW.kind = 'source') EXECUTE FUNCTION source_unheard();
