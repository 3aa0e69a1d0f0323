-- How much a desk keeps was added up over all of its files, while its writes waited.
CREATE TABLE "desk_store" (
    "desk_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "desk_store_pkey" PRIMARY KEY ("desk_id")
);
ALTER TABLE "desk_store" ADD CONSTRAINT "desk_store_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION original_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO desk_store AS s VALUES (NEW.desk_id, NEW.size) ON CONFLICT (desk_id) DO UPDATE SET bytes = s.bytes + EXCLUDED.bytes;
  ELSE
    UPDATE desk_store SET bytes = bytes - OLD.size WHERE desk_id = OLD.desk_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER original_counted AFTER INSERT OR DELETE ON original FOR EACH ROW EXECUTE FUNCTION original_counted();
INSERT INTO desk_store SELECT desk_id, sum(size) FROM original GROUP BY desk_id;
