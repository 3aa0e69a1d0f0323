-- Whose words a source says that they are is held against whoever the article says spoke.
ALTER TABLE "check" ADD COLUMN "label" TEXT, ADD COLUMN "voice_answer" TEXT;
ALTER TABLE "check" ADD CONSTRAINT "check_voice_answer" CHECK ("voice_answer" IN ('same-person', 'passes-on'));

-- Transcripts are looked at again for the labels of their turns.
UPDATE "article_source" a SET "compared_at" = NULL
FROM "document" d WHERE d."id" = a."source_id" AND d."source_kind" IN ('transcript', 'recording');
