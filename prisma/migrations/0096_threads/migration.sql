-- What notes are gathered by: the desk's own list, and words of whoever writes.
ALTER TABLE "desk" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "annotation" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "edited_at" TIMESTAMPTZ(3);
UPDATE "desk" SET "tags" = '{}';
UPDATE "annotation" SET "tags" = '{}';
ALTER TABLE "annotation" ADD CONSTRAINT annotation_tags CHECK (cardinality(tags) <= 12);
ALTER TABLE "desk" ADD CONSTRAINT desk_tags CHECK (cardinality(tags) <= 100);

-- Whom a note names, so that they are told.
CREATE TABLE "mention" (
    "annotation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    CONSTRAINT "mention_pkey" PRIMARY KEY ("annotation_id","person_id")
);
CREATE INDEX "mention_person_id_idx" ON "mention"("person_id");
ALTER TABLE "mention" ADD CONSTRAINT "mention_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION mention_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('mention',
    (SELECT desk_of_document(document_of_revision(revision_id)) FROM annotation WHERE id = NEW.annotation_id), NEW.person_id);
  RETURN NEW;
END $$;
CREATE TRIGGER mention_of_desk BEFORE INSERT OR UPDATE ON mention FOR EACH ROW EXECUTE FUNCTION mention_of_desk();
