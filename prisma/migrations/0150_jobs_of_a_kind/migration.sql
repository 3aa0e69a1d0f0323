-- The page of the watched folder asks for a desk's jobs of its kind, the newest first, again and again.
CREATE INDEX job_desk_id_kind_created_at_id_idx ON job (desk_id, kind, created_at DESC, id DESC);
