-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "capture_id" UUID;

-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "asked" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "hops" JSONB NOT NULL,
    "original_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE document DROP CONSTRAINT document_obtained;
ALTER TABLE document ADD CONSTRAINT document_obtained CHECK (obtained IN ('pasted', 'uploaded', 'fetched', 'embedded'));
ALTER TABLE capture ADD CONSTRAINT capture_address CHECK (address ~ '^https?://');

-- What was fetched stays as it came, at its desk.
CREATE FUNCTION capture_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('capture', NEW.desk_id, (SELECT desk_id FROM original WHERE id = NEW.original_id));
  RETURN NEW;
END $$;
CREATE TRIGGER capture_of_desk BEFORE INSERT ON capture FOR EACH ROW EXECUTE FUNCTION capture_of_desk();
CREATE TRIGGER capture_immutable BEFORE UPDATE OR DELETE ON capture FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER capture_kept BEFORE TRUNCATE ON capture FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION revision_capture_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('revision', desk_of_document(NEW.document_id), (SELECT desk_id FROM capture WHERE id = NEW.capture_id));
  RETURN NEW;
END $$;
CREATE TRIGGER revision_capture_of_desk BEFORE INSERT ON revision FOR EACH ROW
  WHEN (NEW.capture_id IS NOT NULL) EXECUTE FUNCTION revision_capture_of_desk();
