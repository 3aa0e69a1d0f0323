-- When an article was ready for publication: by whose word, at which revision of its text, and who lifted it, why. While the
-- last of them is not lifted, nothing of the article is changed.
CREATE TABLE "readiness" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "readiness_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "readiness_article_id_marked_at_idx" ON "readiness"("article_id", "marked_at");
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE readiness ADD CONSTRAINT readiness_lifted CHECK
  ((lifted_by_id IS NULL) = (lifted_at IS NULL) AND (lifted_by_id IS NULL) = (reason IS NULL) AND reason <> '');
-- One at a time.
CREATE UNIQUE INDEX readiness_locked ON readiness (article_id) WHERE lifted_at IS NULL;

CREATE FUNCTION readiness_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('readiness', desk_of_document(NEW.article_id), NEW.marked_by_id);
  RETURN NEW;
END $$;
CREATE TRIGGER readiness_of_desk BEFORE INSERT ON readiness FOR EACH ROW EXECUTE FUNCTION readiness_of_desk();
