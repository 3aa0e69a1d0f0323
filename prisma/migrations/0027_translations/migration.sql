-- Sources in another language than their article's are looked at again: where its quotations may be translated from.
UPDATE "article_source" s SET "compared_at" = NULL
FROM "document" a, "revision" ar, "document" d, "revision" dr
WHERE a."id" = s."article_id" AND ar."id" = a."current_revision_id" AND d."id" = s."source_id" AND dr."id" = d."current_revision_id"
  AND ar."language" <> dr."language";
