-- The third answer where a source says that somebody else spoke: the article names the wrong person.
ALTER TABLE "check" DROP CONSTRAINT "check_voice_answer";
ALTER TABLE "check" ADD CONSTRAINT "check_voice_answer" CHECK ("voice_answer" IN ('same-person', 'passes-on', 'other-person'));
