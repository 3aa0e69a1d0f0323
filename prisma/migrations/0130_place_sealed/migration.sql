-- Where a blind reader says that the words stand in a source that shows no passage of them: sealed with what they found.
ALTER TABLE "reading" ADD COLUMN     "stated_page" INTEGER,
ADD COLUMN     "stated_from" DOUBLE PRECISION;
ALTER TABLE "reading" ADD CONSTRAINT reading_stated CHECK (
  num_nonnulls(stated_page, stated_from) <= 1 AND stated_page >= 1 AND stated_from >= 0);
