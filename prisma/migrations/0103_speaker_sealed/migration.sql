-- That a blind reader confirmed the speaker with the words: sealed with what they found.
ALTER TABLE "reading" ADD COLUMN     "with_speaker" BOOLEAN NOT NULL DEFAULT false;
