-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "original_id" UUID;

-- CreateTable
CREATE TABLE "original" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "original_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "original_chunk" (
    "original_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "original_chunk_pkey" PRIMARY KEY ("original_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "original_desk_id_sha256_key" ON "original"("desk_id", "sha256");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "original" ADD CONSTRAINT "original_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "original_chunk" ADD CONSTRAINT "original_chunk_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An original is whole: every stretch but the last has 256 KiB, there is no other, and none is missing at the end.
ALTER TABLE original ADD CONSTRAINT original_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE original ADD CONSTRAINT original_size CHECK (size >= 1);
-- Files come packed, or do not pack.
ALTER TABLE original_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE FUNCTION original_chunk_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rest bigint;
BEGIN
  SELECT size - NEW.ordinal::bigint * 262144 INTO rest FROM original WHERE id = NEW.original_id;
  IF NEW.ordinal < 0 OR octet_length(NEW.bytes) IS DISTINCT FROM least(rest, 262144) OR rest < 1 THEN
    RAISE EXCEPTION 'original_chunk does not fit its original' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER original_chunk_fits BEFORE INSERT ON original_chunk FOR EACH ROW EXECUTE FUNCTION original_chunk_fits();

CREATE FUNCTION original_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM original_chunk WHERE original_id = NEW.id) <> (NEW.size::bigint + 262143) / 262144 THEN
    RAISE EXCEPTION 'original is not whole' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER original_is_whole AFTER INSERT ON original DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION original_is_whole();

CREATE TRIGGER original_immutable BEFORE UPDATE OR DELETE ON original FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER original_chunk_immutable BEFORE UPDATE OR DELETE ON original_chunk FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER original_kept BEFORE TRUNCATE ON original FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER original_chunk_kept BEFORE TRUNCATE ON original_chunk FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A revision was read from an original of its own desk, and a document stays with its desk.
CREATE FUNCTION original_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('revision', desk_of_document(NEW.document_id), (SELECT desk_id FROM original WHERE id = NEW.original_id));
  RETURN NEW;
END $$;
CREATE TRIGGER revision_original_of_desk BEFORE INSERT ON revision FOR EACH ROW
  WHEN (NEW.original_id IS NOT NULL) EXECUTE FUNCTION original_of_desk();

CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('document', OLD.desk_id, NEW.desk_id);
  RETURN NEW;
END $$;
CREATE TRIGGER document_stays BEFORE UPDATE OF desk_id ON document FOR EACH ROW EXECUTE FUNCTION document_stays();
