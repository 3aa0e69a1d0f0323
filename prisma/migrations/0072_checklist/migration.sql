-- What a desk asks about each quotation, in its own words and order, and under which condition; what of it was ticked off, by
-- whom. Whether a speaker is a minor is for a person to say.
ALTER TABLE "desk" ADD COLUMN     "checklist" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "checklist_required" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "attribution" ADD COLUMN     "minor" BOOLEAN NOT NULL DEFAULT false;
CREATE TABLE "tick" (
    "quote_id" UUID NOT NULL,
    "item" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tick_pkey" PRIMARY KEY ("quote_id","item")
);
ALTER TABLE "tick" ADD CONSTRAINT "tick_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tick" ADD CONSTRAINT "tick_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE desk ADD CONSTRAINT desk_checklist CHECK (jsonb_typeof(checklist) = 'array');

CREATE FUNCTION tick_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('tick', desk_of_quote(NEW.quote_id), NEW.person_id);
  RETURN NEW;
END $$;
CREATE TRIGGER tick_of_desk BEFORE INSERT ON tick FOR EACH ROW EXECUTE FUNCTION tick_of_desk();
