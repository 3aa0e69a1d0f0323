-- AlterTable
ALTER TABLE "original" ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "upload" (
    "original_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "modified" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("original_id")
);

-- CreateTable
CREATE TABLE "recording" (
    "document_id" UUID NOT NULL,
    "original_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media" TEXT NOT NULL,

    CONSTRAINT "recording_pkey" PRIMARY KEY ("document_id")
);

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE recording ADD CONSTRAINT recording_media CHECK (media IN ('audio/mpeg', 'audio/mp4', 'audio/wav', 'video/mp4', 'video/webm'));

-- A large file arrives in pieces. Until all of it is there its original is open: under a digest of chance, nobody's, and
-- the one kind of original that may still change or go. Closed, it is whole and under its own digest for ever.
DROP TRIGGER original_immutable ON original;
CREATE FUNCTION original_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.open OR (TG_OP = 'UPDATE' AND (NEW.id, NEW.desk_id, NEW.size, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.desk_id, OLD.size, OLD.created_at)) THEN
    RAISE EXCEPTION 'original is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER original_immutable BEFORE UPDATE OR DELETE ON original FOR EACH ROW EXECUTE FUNCTION original_stays();

DROP TRIGGER original_is_whole ON original;
CREATE CONSTRAINT TRIGGER original_is_whole AFTER INSERT ON original DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NOT NEW.open) EXECUTE FUNCTION original_is_whole();
CREATE CONSTRAINT TRIGGER original_is_closed AFTER UPDATE OF open ON original DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NOT NEW.open) EXECUTE FUNCTION original_is_whole();

DROP TRIGGER original_chunk_immutable ON original_chunk;
CREATE FUNCTION original_chunk_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT (SELECT open FROM original WHERE id = OLD.original_id) THEN
    RAISE EXCEPTION 'original_chunk is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER original_chunk_immutable BEFORE UPDATE OR DELETE ON original_chunk FOR EACH ROW EXECUTE FUNCTION original_chunk_stays();

-- The application's account changes no original. What is open it closes, or throws away, by these alone.
CREATE FUNCTION close_original(which uuid, digest text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM upload WHERE original_id = which;
  UPDATE original SET sha256 = digest, open = false WHERE id = which AND open
$$;
CREATE FUNCTION drop_original(which uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM upload WHERE original_id = which;
  DELETE FROM original_chunk WHERE original_id = which AND (SELECT open FROM original WHERE id = which);
  DELETE FROM original WHERE id = which AND open
$$;

-- Nothing rests on what is open.
CREATE FUNCTION demand_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT open FROM original WHERE id = NEW.original_id) THEN
    RAISE EXCEPTION 'original is open' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_original_closed BEFORE INSERT ON revision FOR EACH ROW WHEN (NEW.original_id IS NOT NULL) EXECUTE FUNCTION demand_closed();
CREATE TRIGGER recording_closed BEFORE INSERT OR UPDATE OF original_id ON recording FOR EACH ROW EXECUTE FUNCTION demand_closed();

CREATE FUNCTION recording_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('recording', desk_of_document(NEW.document_id), (SELECT desk_id FROM original WHERE id = NEW.original_id));
  RETURN NEW;
END $$;
CREATE TRIGGER recording_of_desk BEFORE INSERT OR UPDATE OF document_id, original_id ON recording FOR EACH ROW EXECUTE FUNCTION recording_of_desk();
CREATE FUNCTION upload_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('upload', NEW.desk_id, (SELECT desk_id FROM original WHERE id = NEW.original_id));
  RETURN NEW;
END $$;
CREATE TRIGGER upload_of_desk BEFORE INSERT OR UPDATE OF desk_id, original_id ON upload FOR EACH ROW EXECUTE FUNCTION upload_of_desk();
