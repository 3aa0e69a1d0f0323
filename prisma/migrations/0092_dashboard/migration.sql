-- What a dashboard counts, so that it costs the same however much a desk has: verdicts of each day are tallied as they are
-- given and taken back, and a quotation's row knows when it was last touched.
CREATE TABLE "verdict_tally" (
    "desk_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    CONSTRAINT "verdict_tally_pkey" PRIMARY KEY ("desk_id", "day", "verdict")
);
ALTER TABLE "verdict_tally" ADD CONSTRAINT "verdict_tally_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO verdict_tally SELECT q.desk_id, (c.made_at AT TIME ZONE 'UTC')::date, c.verdict, count(*)
  FROM "check" c JOIN quote q ON q.id = c.quote_id WHERE c.verdict IS NOT NULL AND c.made_at IS NOT NULL GROUP BY 1, 2, 3;

CREATE FUNCTION tally_verdict(quote uuid, made timestamptz, verdict text, by int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO verdict_tally AS t SELECT q.desk_id, (made AT TIME ZONE 'UTC')::date, verdict, by FROM quote q WHERE q.id = quote
  ON CONFLICT (desk_id, day, verdict) DO UPDATE SET n = t.n + EXCLUDED.n
$$;
CREATE FUNCTION tally_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.verdict IS NOT NULL AND OLD.made_at IS NOT NULL THEN
    PERFORM tally_verdict(OLD.quote_id, OLD.made_at, OLD.verdict, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.verdict IS NOT NULL AND NEW.made_at IS NOT NULL THEN
    PERFORM tally_verdict(NEW.quote_id, NEW.made_at, NEW.verdict, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_made AFTER INSERT ON "check" FOR EACH ROW WHEN (NEW.verdict IS NOT NULL) EXECUTE FUNCTION tally_check();
CREATE TRIGGER tally_changed AFTER UPDATE ON "check" FOR EACH ROW
  WHEN ((OLD.verdict, OLD.made_at) IS DISTINCT FROM (NEW.verdict, NEW.made_at)) EXECUTE FUNCTION tally_check();
CREATE TRIGGER tally_gone AFTER DELETE ON "check" FOR EACH ROW WHEN (OLD.verdict IS NOT NULL) EXECUTE FUNCTION tally_check();

ALTER TABLE "quote" ADD COLUMN "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE quote SET touched_at = created_at;
CREATE FUNCTION touch_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER touch_quote BEFORE UPDATE OF version ON quote FOR EACH ROW
  WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION touch_quote();

-- What somebody has or has begun, and nobody has touched for long; and the newest corrections.
CREATE INDEX quote_stuck ON quote (desk_id, touched_at, id)
  WHERE number > 0 AND kind = 'direct' AND NOT signed AND NOT shelved AND (assignee_id IS NOT NULL OR status <> 'open');
CREATE INDEX quote_corrected ON quote (desk_id, touched_at DESC, id) WHERE number > 0 AND kind = 'direct' AND status = 'corrected';
