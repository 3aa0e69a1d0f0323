-- A quotation whose speaker is only proposed waits for whoever confirms it, and not for a signature.
DROP INDEX quote_awaiting;
CREATE INDEX quote_awaiting ON quote (desk_id, handled_by, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL AND NOT conflict
    AND (speaker_id IS NOT NULL OR hands ? 'speaker');
CREATE INDEX quote_unanswered ON quote (desk_id, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND assignee_id IS NULL AND status <> 'open'
    AND (conflict OR NOT (speaker_id IS NOT NULL OR hands ? 'speaker'));
