-- Two people of one name: the second is told from the first by what they are, and the name stays the first one's alone.
ALTER TABLE "speaker" ADD COLUMN     "about" TEXT;
ALTER TABLE "speaker" ADD CONSTRAINT speaker_about CHECK (about <> '');
CREATE OR REPLACE FUNCTION speaker_name_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT desk_id, kind <> 'anonymous' AND about IS NULL INTO NEW.desk_id, NEW.own FROM speaker WHERE id = NEW.speaker_id;
  RETURN NEW;
END $$;
