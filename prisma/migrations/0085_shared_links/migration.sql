-- CreateTable
CREATE TABLE "shared_link" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "password_hash" TEXT,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "visits" INTEGER NOT NULL DEFAULT 0,
    "visited_at" TIMESTAMPTZ(3),
    "logged_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shared_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shared_link_token_hash_key" ON "shared_link"("token_hash");

-- CreateIndex
CREATE INDEX "shared_link_report_id_created_at_idx" ON "shared_link"("report_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "shared_link" ADD CONSTRAINT "shared_link_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_link" ADD CONSTRAINT "shared_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE shared_link ADD CONSTRAINT shared_link_token CHECK (token_hash ~ '^[0-9a-f]{64}$');

CREATE FUNCTION shared_link_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('shared_link', (SELECT desk_id FROM report WHERE id = NEW.report_id), NEW.created_by_id);
  RETURN NEW;
END $$;
CREATE TRIGGER shared_link_of_desk BEFORE INSERT ON shared_link FOR EACH ROW EXECUTE FUNCTION shared_link_of_desk();
-- What a link opens, to whom and until when is said once.
CREATE TRIGGER shared_link_settled BEFORE UPDATE OF report_id, token_hash, password_hash, ends_at, created_by_id ON shared_link
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
