-- Where a person says that words stand in a source that nothing could be compared with: a page of a scan, a second of a
-- recording without a transcript. It is evidence by whoever says it, and never a comparison.
ALTER TABLE "check" ADD COLUMN     "stated_page" INTEGER,
ADD COLUMN     "stated_from" DOUBLE PRECISION,
ADD COLUMN     "stated_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stated_by_id" UUID,
ADD COLUMN     "stated_at" TIMESTAMPTZ(3);
ALTER TABLE "check" ADD CONSTRAINT "check_stated_by_id_fkey" FOREIGN KEY ("stated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check" ADD CONSTRAINT check_stated CHECK (
  (stated_at IS NULL) = (stated_by_id IS NULL)
  AND num_nonnulls(stated_page, stated_from) = (CASE WHEN stated_at IS NULL THEN 0 ELSE 1 END)
  AND (stated_at IS NOT NULL OR stated_note = '')
  AND stated_page >= 1 AND stated_from >= 0);

CREATE FUNCTION keep_stater_to_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('check', desk_of_quote(NEW.quote_id), NEW.stated_by_id);
  RETURN NEW;
END $$;
CREATE TRIGGER check_stater BEFORE UPDATE ON "check" FOR EACH ROW
  WHEN (NEW.stated_by_id IS DISTINCT FROM OLD.stated_by_id AND NEW.stated_by_id IS NOT NULL) EXECUTE FUNCTION keep_stater_to_desk();
CREATE TRIGGER check_stater_insert BEFORE INSERT ON "check" FOR EACH ROW
  WHEN (NEW.stated_by_id IS NOT NULL) EXECUTE FUNCTION keep_stater_to_desk();
