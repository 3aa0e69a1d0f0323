-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "event_seal" TEXT NOT NULL DEFAULT '';
