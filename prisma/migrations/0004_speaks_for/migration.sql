-- AlterTable
ALTER TABLE "attribution" ADD COLUMN     "speaks_for" TEXT;
