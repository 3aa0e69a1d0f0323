-- What was sent back at a desk, for whoever gives work out; the articles that are somebody's.
CREATE INDEX quote_returned ON quote (desk_id, since, article_id, number)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND sent_back AND NOT shelved;
CREATE INDEX document_mine ON document (desk_id, assignee_id, created_at DESC, id DESC)
  WHERE kind = 'article' AND archived_at IS NULL AND assignee_id IS NOT NULL;
