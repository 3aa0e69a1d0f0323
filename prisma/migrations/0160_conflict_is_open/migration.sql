-- A quotation whose speaker a source contradicts waits for an answer, and not for a signature.
DROP INDEX quote_awaiting;
CREATE INDEX quote_awaiting ON quote (desk_id, handled_by, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL AND NOT conflict;
