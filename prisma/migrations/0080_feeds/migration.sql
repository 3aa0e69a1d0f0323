-- CreateTable
CREATE TABLE "feed" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "pages" BOOLEAN NOT NULL,
    "every" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "looked_at" TIMESTAMPTZ(3),
    "etag" TEXT,
    "modified" TEXT,
    "problem" JSONB,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_item" (
    "feed_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "job_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "document_id" UUID,
    "offered" JSONB,

    CONSTRAINT "feed_item_pkey" PRIMARY KEY ("feed_id","key")
);

-- CreateIndex
CREATE INDEX "feed_desk_id_created_at_idx" ON "feed"("desk_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "feed_item_feed_id_seen_at_idx" ON "feed_item"("feed_id", "seen_at" DESC);

-- CreateIndex
CREATE INDEX "feed_item_job_id_ordinal_idx" ON "feed_item"("job_id", "ordinal");

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_item" ADD CONSTRAINT "feed_item_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_item" ADD CONSTRAINT "feed_item_job_id_ordinal_fkey" FOREIGN KEY ("job_id", "ordinal") REFERENCES "job_item"("job_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_item" ADD CONSTRAINT "feed_item_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE feed ADD CONSTRAINT feed_address CHECK (address ~ '^https?://');
ALTER TABLE feed ADD CONSTRAINT feed_as CHECK ("as" IN ('article', 'source'));
ALTER TABLE feed ADD CONSTRAINT feed_every CHECK (every BETWEEN 5 AND 10080);
-- A desk has a feed once: who subscribes again goes on where they stopped.
CREATE UNIQUE INDEX feed_once ON feed (desk_id, address_key(address));
-- Which is looked at next.
CREATE INDEX feed_due ON feed (next_at) WHERE ended_at IS NULL;

CREATE FUNCTION feed_item_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('feed_item', (SELECT desk_id FROM feed WHERE id = NEW.feed_id), (SELECT desk_id FROM job WHERE id = NEW.job_id));
  IF NEW.document_id IS NOT NULL THEN
    PERFORM demand_one_desk('feed_item', (SELECT desk_id FROM feed WHERE id = NEW.feed_id), desk_of_document(NEW.document_id));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER feed_item_of_desk BEFORE INSERT OR UPDATE OF feed_id, job_id, document_id ON feed_item FOR EACH ROW
  EXECUTE FUNCTION feed_item_of_desk();
