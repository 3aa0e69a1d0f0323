-- CreateTable
CREATE TABLE "job_file" (
    "job_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "dated" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_file_pkey" PRIMARY KEY ("job_id","ordinal","part")
);

-- CreateIndex
CREATE INDEX "job_file_created_at_idx" ON "job_file"("created_at");

-- AddForeignKey
ALTER TABLE "job_file" ADD CONSTRAINT "job_file_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
