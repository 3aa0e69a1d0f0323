-- AlterTable
ALTER TABLE "document" ADD COLUMN     "outlet" TEXT;

-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "written_at" TIMESTAMPTZ(3),
ADD COLUMN     "written_by" TEXT;

-- CreateTable
CREATE TABLE "place" (
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "page" INTEGER,
    "from" DOUBLE PRECISION,
    "to" DOUBLE PRECISION,
    "speaker" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("revision_id","ordinal")
);

-- CreateTable
CREATE TABLE "footnote" (
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "footnote_pkey" PRIMARY KEY ("revision_id","ordinal")
);

-- CreateTable
CREATE TABLE "sketch" (
    "revision_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "hashes" INTEGER[],

    CONSTRAINT "sketch_pkey" PRIMARY KEY ("revision_id")
);

-- CreateIndex
CREATE INDEX "place_revision_id_start_idx" ON "place"("revision_id", "start");

-- CreateIndex
CREATE INDEX "sketch_desk_id_sha256_idx" ON "sketch"("desk_id", "sha256");

-- CreateIndex
CREATE INDEX "sketch_hashes_idx" ON "sketch" USING GIN ("hashes");

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE place ADD CONSTRAINT place_range CHECK (0 <= start AND start <= "end");
ALTER TABLE footnote ADD CONSTRAINT footnote_kind CHECK (kind IN ('footnote', 'endnote'));
ALTER TABLE footnote ADD CONSTRAINT footnote_range CHECK (0 <= start AND start <= "end" AND at >= 0);

CREATE TRIGGER place_immutable BEFORE UPDATE OR DELETE ON place FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER footnote_immutable BEFORE UPDATE OR DELETE ON footnote FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER place_kept BEFORE TRUNCATE ON place FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER footnote_kept BEFORE TRUNCATE ON footnote FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What two web addresses of one page have in common: without scheme, "www.", the part behind #, what only counts
-- where readers came from, and the last stroke.
CREATE FUNCTION address_key(address text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(split_part(bare, '/', 1)) || rtrim(substr(bare, length(split_part(bare, '/', 1)) + 1), '/&')
  FROM (SELECT regexp_replace(regexp_replace(translate(
    regexp_replace(regexp_replace(left(address, 2000), '^https?://(www\.)?', '', 'i'), '#.*$', ''), '?', '&'),
    '&(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|at_medium|at_campaign|cmpid|ref_src)=[^&]*', '', 'gi'),
    '&+', '&', 'g') AS bare) AS without
$$;
CREATE INDEX document_address ON document (desk_id, kind, address_key(url)) WHERE url IS NOT NULL;
