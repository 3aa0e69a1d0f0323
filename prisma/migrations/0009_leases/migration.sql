-- AlterTable
ALTER TABLE "article_source" ADD COLUMN     "lease" UUID,
ADD COLUMN     "leased_until" TIMESTAMPTZ(3);
