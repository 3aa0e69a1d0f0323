-- What a line of the log is about: its subject, what its data name, and everything that it changed. The history of one
-- thing is read by it.
CREATE FUNCTION event_about(subject text, data jsonb, changes jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT id) FROM (
    SELECT subject AS id
    UNION ALL SELECT data ->> 'quote'
    UNION ALL SELECT data ->> 'source'
    UNION ALL SELECT c ->> 'id' FROM jsonb_array_elements(changes) c
  ) named WHERE id IS NOT NULL
$$;
CREATE INDEX event_about ON event USING gin (event_about(subject, data, changes));

-- The log of a desk, narrowed: by article, by person, by kind (of what was taken back, the kind of that), by time.
CREATE INDEX "event_desk_id_article_id_seq_idx" ON "event"("desk_id", "article_id", "seq");
CREATE INDEX "event_desk_id_actor_id_seq_idx" ON "event"("desk_id", "actor_id", "seq");
CREATE INDEX "event_desk_id_at_idx" ON "event"("desk_id", "at");
CREATE INDEX event_kind ON event (desk_id, (coalesce(data ->> 'was', kind)), seq);
