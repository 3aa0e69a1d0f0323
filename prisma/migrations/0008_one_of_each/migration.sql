-- AlterTable
ALTER TABLE "speaker_name" ADD COLUMN     "desk_id" UUID,
ADD COLUMN     "own" BOOLEAN NOT NULL DEFAULT false;

-- What was read and never written.
ALTER TABLE "document" DROP COLUMN "speaker_id";
ALTER TABLE "speaker" DROP COLUMN "version";

-- A name stands for one speaker of a desk; whoever wants to stay unnamed is told apart from all others.
UPDATE speaker_name n SET desk_id = s.desk_id, own = s.kind <> 'anonymous' FROM speaker s WHERE s.id = n.speaker_id;
ALTER TABLE "speaker_name" ALTER COLUMN "desk_id" SET NOT NULL;
CREATE TEMPORARY TABLE double ON COMMIT DROP AS
  SELECT n.speaker_id AS id, first_value(n.speaker_id) OVER (PARTITION BY n.desk_id, n.folded ORDER BY s.created_at, s.id) AS keeps
  FROM speaker_name n JOIN speaker s ON s.id = n.speaker_id WHERE n.own;
DELETE FROM double WHERE id = keeps;
UPDATE attribution a SET speaker_id = d.keeps FROM double d WHERE a.speaker_id = d.id;
UPDATE speaker_position p SET speaker_id = d.keeps FROM double d WHERE p.speaker_id = d.id;
DELETE FROM speaker_name n USING double d WHERE n.speaker_id = d.id;
DELETE FROM speaker s USING double d WHERE s.id = d.id;
CREATE UNIQUE INDEX speaker_name_one ON speaker_name (desk_id, folded) WHERE own;

CREATE FUNCTION speaker_name_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT desk_id, kind <> 'anonymous' INTO NEW.desk_id, NEW.own FROM speaker WHERE id = NEW.speaker_id;
  RETURN NEW;
END $$;
CREATE TRIGGER speaker_name_of_desk BEFORE INSERT OR UPDATE ON speaker_name FOR EACH ROW EXECUTE FUNCTION speaker_name_of_desk();

-- Two claims stand to each other in one way, whichever of them was named first.
DELETE FROM claim_relation r USING claim_relation o
WHERE r.from_id = o.to_id AND r.to_id = o.from_id AND (r.added_at, r.from_id) > (o.added_at, o.from_id);
CREATE UNIQUE INDEX claim_relation_one ON claim_relation (least(from_id, to_id), greatest(from_id, to_id));

-- Of one kind a range is one quotation; doubles are rejected, the signed, the decided and the oldest first to stay.
UPDATE quote SET rejected = true, version = version + 1 WHERE id IN (
  SELECT id FROM (
    SELECT q.id, row_number() OVER (PARTITION BY q.revision_id, q.kind, q.spans
      ORDER BY s.quote_id IS NULL, q.decided_by_id IS NULL, q.created_at, q.id) AS n
    FROM quote q LEFT JOIN sign_off s ON s.quote_id = q.id WHERE NOT q.rejected) ranked
  WHERE n > 1);
CREATE UNIQUE INDEX quote_one ON quote (revision_id, kind, spans) WHERE NOT rejected;

-- Every link between rows stays within one desk, and whoever is named in a row belongs to its desk when they are.
CREATE FUNCTION desk_of_document(document_id uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT desk_id FROM document WHERE id = document_id $$;
CREATE FUNCTION document_of_revision(revision_id uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT document_id FROM revision WHERE id = revision_id $$;
CREATE FUNCTION desk_of_quote(quote_id uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT desk_of_document(document_of_revision(revision_id)) FROM quote WHERE id = quote_id $$;

CREATE FUNCTION demand_one_desk(what text, ours uuid, theirs uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ours IS DISTINCT FROM theirs THEN
    RAISE EXCEPTION '% joins two desks', what USING ERRCODE = 'restrict_violation';
  END IF;
END $$;
CREATE FUNCTION demand_member(what text, desk uuid, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM member WHERE desk_id = desk AND person_id = person) THEN
    RAISE EXCEPTION '% names somebody who is no member of its desk', what USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION keep_to_desk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE desk uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'document' THEN
      PERFORM demand_member('document', NEW.desk_id, NEW.created_by_id);
    WHEN 'revision' THEN
      PERFORM demand_member('revision', desk_of_document(NEW.document_id), NEW.captured_by_id);
    WHEN 'article_source' THEN
      desk := desk_of_document(NEW.article_id);
      PERFORM demand_one_desk('article_source', desk, desk_of_document(NEW.source_id));
      PERFORM demand_member('article_source', desk, NEW.added_by_id);
      IF NOT EXISTS (SELECT 1 FROM document a, document s WHERE a.id = NEW.article_id AND s.id = NEW.source_id AND a.kind = 'article' AND s.kind = 'source') THEN
        RAISE EXCEPTION 'article_source joins an article and a source' USING ERRCODE = 'restrict_violation';
      END IF;
    WHEN 'sign_off' THEN
      PERFORM demand_member('sign_off', desk_of_quote(NEW.quote_id), NEW.person_id);
    WHEN 'annotation' THEN
      desk := desk_of_document(document_of_revision(NEW.revision_id));
      IF TG_OP = 'INSERT' THEN PERFORM demand_member('annotation', desk, NEW.author_id); END IF;
      IF NEW.quote_id IS NOT NULL THEN PERFORM demand_one_desk('annotation', desk, desk_of_quote(NEW.quote_id)); END IF;
      IF NEW.parent_id IS NOT NULL THEN
        PERFORM demand_one_desk('annotation', desk,
          (SELECT desk_of_document(document_of_revision(revision_id)) FROM annotation WHERE id = NEW.parent_id));
      END IF;
    WHEN 'claim' THEN
      PERFORM demand_member('claim', NEW.desk_id, NEW.created_by_id);
    WHEN 'claim_relation' THEN
      SELECT desk_id INTO desk FROM claim WHERE id = NEW.from_id;
      PERFORM demand_one_desk('claim_relation', desk, (SELECT desk_id FROM claim WHERE id = NEW.to_id));
      PERFORM demand_member('claim_relation', desk, NEW.added_by_id);
    WHEN 'report' THEN
      IF NEW.article_id IS DISTINCT FROM document_of_revision(NEW.revision_id) THEN
        RAISE EXCEPTION 'report joins two articles' USING ERRCODE = 'restrict_violation';
      END IF;
      PERFORM demand_member('report', desk_of_document(NEW.article_id), NEW.created_by_id);
    WHEN 'event' THEN
      IF NEW.article_id IS NOT NULL THEN PERFORM demand_one_desk('event', NEW.desk_id, desk_of_document(NEW.article_id)); END IF;
  END CASE;
  RETURN NEW;
END $$;

CREATE TRIGGER document_of_desk BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER revision_of_desk BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER article_source_of_desk BEFORE INSERT ON article_source FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER article_source_moved BEFORE UPDATE OF article_id, source_id ON article_source FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER sign_off_of_desk BEFORE INSERT OR UPDATE ON sign_off FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER annotation_of_desk BEFORE INSERT OR UPDATE OF revision_id, quote_id, parent_id ON annotation FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER claim_of_desk BEFORE INSERT ON claim FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER claim_relation_of_desk BEFORE INSERT OR UPDATE ON claim_relation FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER report_of_desk BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION keep_to_desk();
CREATE TRIGGER event_of_desk BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION keep_to_desk();

-- Persons in rows that change: whom a quotation is given to, who added it, who found what of a comparison, who linked a claim.
CREATE FUNCTION keep_persons_to_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'quote' THEN
      PERFORM demand_member('quote', desk_of_document(document_of_revision(NEW.revision_id)), p) FROM unnest(ARRAY[NEW.assignee_id, NEW.added_by_id]) p;
    WHEN 'check' THEN
      PERFORM demand_member('check', desk_of_quote(NEW.quote_id), NEW.made_by_id);
    WHEN 'quote_claim' THEN
      PERFORM demand_member('quote_claim', desk_of_quote(NEW.quote_id), NEW.added_by_id);
  END CASE;
  RETURN NEW;
END $$;
CREATE TRIGGER quote_persons_insert BEFORE INSERT ON quote FOR EACH ROW
  WHEN (NEW.assignee_id IS NOT NULL OR NEW.added_by_id IS NOT NULL) EXECUTE FUNCTION keep_persons_to_desk();
CREATE TRIGGER quote_persons BEFORE UPDATE ON quote FOR EACH ROW
  WHEN (NEW.assignee_id IS DISTINCT FROM OLD.assignee_id AND NEW.assignee_id IS NOT NULL) EXECUTE FUNCTION keep_persons_to_desk();
CREATE TRIGGER check_persons BEFORE UPDATE ON "check" FOR EACH ROW
  WHEN (NEW.made_by_id IS DISTINCT FROM OLD.made_by_id AND NEW.made_by_id IS NOT NULL) EXECUTE FUNCTION keep_persons_to_desk();
CREATE TRIGGER check_persons_insert BEFORE INSERT ON "check" FOR EACH ROW
  WHEN (NEW.made_by_id IS NOT NULL) EXECUTE FUNCTION keep_persons_to_desk();
CREATE TRIGGER quote_claim_persons BEFORE INSERT ON quote_claim FOR EACH ROW EXECUTE FUNCTION keep_persons_to_desk();
