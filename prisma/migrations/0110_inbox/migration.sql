-- CreateTable
CREATE TABLE "inbox_file" (
    "desk_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "job_id" UUID NOT NULL,
    "came_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_file_pkey" PRIMARY KEY ("desk_id","digest")
);

-- AlterTable
ALTER TABLE "job_item" ADD COLUMN "offered" TEXT;

-- AddForeignKey
ALTER TABLE "inbox_file" ADD CONSTRAINT "inbox_file_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_file" ADD CONSTRAINT "inbox_file_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION inbox_file_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('inbox_file', NEW.desk_id, (SELECT desk_id FROM job WHERE id = NEW.job_id));
  RETURN NEW;
END $$;
CREATE TRIGGER inbox_file_of_desk BEFORE INSERT OR UPDATE ON inbox_file FOR EACH ROW
  EXECUTE FUNCTION inbox_file_of_desk();
