-- CreateTable
CREATE TABLE "written_file" (
    "sha256" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "written_file_pkey" PRIMARY KEY ("sha256","report_id")
);

-- CreateIndex
CREATE INDEX "report_sha256_idx" ON "report"("sha256");

-- CreateIndex
CREATE INDEX "report_revision_id_idx" ON "report"("revision_id");

-- AddForeignKey
ALTER TABLE "written_file" ADD CONSTRAINT "written_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE written_file ADD CONSTRAINT written_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
CREATE TRIGGER written_file_immutable BEFORE UPDATE OR DELETE ON written_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_file_kept BEFORE TRUNCATE ON written_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
