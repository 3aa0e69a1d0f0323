-- Other words for a range of an article, beside the note that says why; and what an editor answered.
CREATE TABLE "suggestion" (
    "annotation_id" UUID NOT NULL,
    "was" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "number" INTEGER,
    "at" INTEGER,
    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("annotation_id")
);
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE suggestion ADD CONSTRAINT suggestion_words CHECK
  (was <> words AND length(was) > 0 AND length(words) <= 5000);
ALTER TABLE suggestion ADD CONSTRAINT suggestion_answer CHECK (
  (answer IS NULL AND answered_by_id IS NULL AND answered_at IS NULL AND reason IS NULL AND number IS NULL AND at IS NULL)
  OR (answer = 'accepted' AND answered_by_id IS NOT NULL AND answered_at IS NOT NULL AND reason IS NULL AND number > 1 AND at >= 0)
  OR (answer = 'declined' AND answered_by_id IS NOT NULL AND answered_at IS NOT NULL AND reason IS NOT NULL AND number IS NULL AND at IS NULL));

CREATE FUNCTION suggestion_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.answered_by_id IS NOT NULL THEN
    PERFORM demand_member('suggestion',
      (SELECT desk_of_document(document_of_revision(revision_id)) FROM annotation WHERE id = NEW.annotation_id), NEW.answered_by_id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suggestion_of_desk BEFORE INSERT OR UPDATE ON suggestion FOR EACH ROW EXECUTE FUNCTION suggestion_of_desk();

-- Who suggests other words need not say why: the words may speak for themselves. Any other note says something.
ALTER TABLE annotation DROP CONSTRAINT annotation_body;
ALTER TABLE annotation ADD CONSTRAINT annotation_body CHECK (length(body) <= 10000);

ALTER TABLE notice DROP CONSTRAINT notice_kind;
ALTER TABLE notice ADD CONSTRAINT notice_kind CHECK
  (kind IN ('assigned', 'due-soon', 'overdue', 'sent-back', 'disagreed', 'mentioned', 'suggestion-accepted', 'suggestion-declined',
    'source-changed', 'role-changed'));
ALTER TABLE notice_choice DROP CONSTRAINT notice_choice_kind;
ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_kind CHECK
  (kind IN ('assigned', 'due-soon', 'overdue', 'sent-back', 'disagreed', 'mentioned', 'suggestion-accepted', 'suggestion-declined',
    'source-changed', 'role-changed'));
