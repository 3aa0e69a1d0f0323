-- Quoted words (marks, block quotations, posts) are what is listed and counted. Reported speech, a clause in the article's
-- own words, is a layer of its own: numbered apart, in lists only where it is asked for.

CREATE OR REPLACE FUNCTION number_quotes(article uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE quote q SET number = n.number FROM (
    SELECT p.id, CASE WHEN counts
      THEN row_number() OVER (PARTITION BY counts, p.kind = 'direct' ORDER BY p.start, p."end", p.id) ELSE 0 END AS number
    FROM quote p JOIN document d ON d.id = p.article_id,
      LATERAL (SELECT NOT p.rejected AND p.revision_id IS NOT DISTINCT FROM d.current_revision_id) AS c(counts)
    WHERE p.article_id = article) n
  WHERE q.id = n.id AND q.number <> n.number
$$;
SELECT number_quotes(id) FROM document WHERE kind = 'article';

DROP INDEX quote_listed, quote_mine, quote_nobodys, quote_awaiting, quote_altered, quote_unsourced, quote_translated, quote_revised;
CREATE INDEX quote_listed ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct';
CREATE INDEX quote_reported ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind <> 'direct';
CREATE INDEX quote_mine ON quote (desk_id, assignee_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND NOT signed AND assignee_id IS NOT NULL;
CREATE INDEX quote_nobodys ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND NOT signed AND assignee_id IS NULL AND status = 'open';
CREATE INDEX quote_awaiting ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL;
CREATE INDEX quote_altered ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND verdict IN ('altered', 'spliced');
CREATE INDEX quote_unsourced ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND verdict IS NULL;
CREATE INDEX quote_translated ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND verdict = 'translated';
CREATE INDEX quote_revised ON quote (desk_id, since, article_id, number) WHERE number > 0 AND kind = 'direct' AND was IS NOT NULL;
