-- What the schema language cannot say: closed vocabularies, sound ranges, and records that only grow.

ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254);
ALTER TABLE member ADD CONSTRAINT member_role CHECK (role IN ('reader', 'reviewer', 'editor', 'admin'));

ALTER TABLE document ADD CONSTRAINT document_kind CHECK (kind IN ('article', 'source'));
ALTER TABLE document ADD CONSTRAINT document_source_kind CHECK (
  (kind = 'article' AND source_kind IS NULL) OR
  (kind = 'source' AND source_kind IN ('post', 'statement', 'transcript', 'recording', 'wire', 'article', 'document')));
ALTER TABLE document ADD CONSTRAINT document_obtained CHECK (obtained IN ('pasted', 'uploaded', 'embedded'));
ALTER TABLE document ADD CONSTRAINT document_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

ALTER TABLE revision ADD CONSTRAINT revision_number CHECK (number >= 1);
ALTER TABLE revision ADD CONSTRAINT revision_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE revision ADD CONSTRAINT revision_text CHECK (text <> '');
ALTER TABLE block ADD CONSTRAINT block_kind CHECK (kind IN (
  'title', 'heading', 'pull-quote', 'paragraph', 'block-quotation', 'post', 'byline', 'caption', 'leftover'));
ALTER TABLE block ADD CONSTRAINT block_range CHECK (0 <= start AND start < "end");

ALTER TABLE quote ADD CONSTRAINT quote_kind CHECK (kind IN ('direct', 'mixed', 'indirect'));
ALTER TABLE quote ADD CONSTRAINT quote_origin CHECK (origin IN ('program', 'person'));
ALTER TABLE quote ADD CONSTRAINT quote_status CHECK (status IN (
  'open', 'in-review', 'verified', 'disputed', 'corrected', 'unverifiable'));
ALTER TABLE quote ADD CONSTRAINT quote_range CHECK (0 <= start AND start < "end");
ALTER TABLE quote ADD CONSTRAINT quote_spans CHECK (
  cardinality(spans) >= 2 AND cardinality(spans) % 2 = 0 AND
  spans[1] = start AND spans[cardinality(spans)] = "end");
ALTER TABLE quote ADD CONSTRAINT quote_confidence CHECK (confidence BETWEEN 0 AND 1);

ALTER TABLE attribution ADD CONSTRAINT attribution_mention CHECK (
  (mention_start IS NULL) = (mention_end IS NULL) AND mention_start < mention_end);
ALTER TABLE attribution ADD CONSTRAINT attribution_cue CHECK (
  (cue_start IS NULL) = (cue_end IS NULL) AND cue_start < cue_end);
ALTER TABLE attribution ADD CONSTRAINT attribution_via CHECK (
  (via_start IS NULL) = (via_end IS NULL) AND via_start < via_end);
ALTER TABLE attribution ADD CONSTRAINT attribution_medium CHECK (medium IN (
  'post', 'statement', 'press-conference', 'interview', 'video', 'speech', 'court', 'banner', 'chant', 'document', 'heading'));

ALTER TABLE speaker ADD CONSTRAINT speaker_kind CHECK (kind IN ('person', 'organisation', 'group', 'anonymous'));
ALTER TABLE speaker ADD CONSTRAINT speaker_name_length CHECK (length(name) BETWEEN 1 AND 200);
ALTER TABLE speaker_position ADD CONSTRAINT speaker_position_dates CHECK (since <= until);

ALTER TABLE "check" ADD CONSTRAINT check_verdicts CHECK (
  proposed_verdict IN ('verbatim', 'orthographic', 'elided', 'altered', 'spliced', 'translated', 'not-found') AND
  verdict IN ('verbatim', 'orthographic', 'elided', 'altered', 'spliced', 'translated', 'paraphrased', 'not-found'));
ALTER TABLE "check" ADD CONSTRAINT check_made CHECK (
  (verdict IS NULL) = (made_by_id IS NULL) AND (verdict IS NULL) = (made_at IS NULL));
ALTER TABLE "check" ADD CONSTRAINT check_similarity CHECK (similarity BETWEEN 0 AND 1);

ALTER TABLE annotation ADD CONSTRAINT annotation_body CHECK (length(body) BETWEEN 1 AND 10000);
ALTER TABLE annotation ADD CONSTRAINT annotation_anchor CHECK (
  (parent_id IS NOT NULL AND start IS NULL) OR
  (parent_id IS NULL AND (quote_id IS NOT NULL OR (0 <= start AND start < "end" AND exact IS NOT NULL))));
ALTER TABLE annotation ADD CONSTRAINT annotation_resolved CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));

ALTER TABLE claim ADD CONSTRAINT claim_text CHECK (length(text) BETWEEN 1 AND 2000);
ALTER TABLE claim ADD CONSTRAINT claim_rating CHECK (rating IN ('unrated', 'true', 'mostly-true', 'misleading', 'false', 'unproven'));
ALTER TABLE quote_claim ADD CONSTRAINT quote_claim_stance CHECK (stance IN ('asserts', 'denies', 'questions'));
ALTER TABLE claim_relation ADD CONSTRAINT claim_relation_kind CHECK (kind IN ('supports', 'contradicts', 'refines', 'duplicates'));
ALTER TABLE claim_relation ADD CONSTRAINT claim_relation_distinct CHECK (from_id <> to_id);

ALTER TABLE report ADD CONSTRAINT report_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE event ADD CONSTRAINT event_hash CHECK (hash ~ '^[0-9a-f]{64}$' AND seq >= 1);

-- Records that only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER block_immutable BEFORE UPDATE OR DELETE ON block FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_immutable BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_immutable BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_kept BEFORE TRUNCATE ON revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER block_kept BEFORE TRUNCATE ON block FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_kept BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_kept BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A check compares with a source of the same desk, and a quote's speaker belongs to its desk.
CREATE FUNCTION same_desk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE quote_desk uuid; other_desk uuid;
BEGIN
  SELECT d.desk_id INTO quote_desk FROM quote q JOIN revision r ON r.id = q.revision_id JOIN document d ON d.id = r.document_id WHERE q.id = NEW.quote_id;
  IF TG_TABLE_NAME = 'check' THEN
    SELECT d.desk_id INTO other_desk FROM revision r JOIN document d ON d.id = r.document_id WHERE r.id = NEW.source_revision_id;
  ELSIF TG_TABLE_NAME = 'attribution' THEN
    IF NEW.speaker_id IS NULL THEN RETURN NEW; END IF;
    SELECT desk_id INTO other_desk FROM speaker WHERE id = NEW.speaker_id;
  ELSE
    SELECT desk_id INTO other_desk FROM claim WHERE id = NEW.claim_id;
  END IF;
  IF quote_desk IS DISTINCT FROM other_desk THEN
    RAISE EXCEPTION '% joins two desks', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER check_same_desk BEFORE INSERT OR UPDATE ON "check" FOR EACH ROW EXECUTE FUNCTION same_desk();
CREATE TRIGGER attribution_same_desk BEFORE INSERT OR UPDATE ON attribution FOR EACH ROW EXECUTE FUNCTION same_desk();
CREATE TRIGGER quote_claim_same_desk BEFORE INSERT OR UPDATE ON quote_claim FOR EACH ROW EXECUTE FUNCTION same_desk();
