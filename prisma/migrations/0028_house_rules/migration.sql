-- What a desk's style allows between speech and print.
ALTER TABLE "desk" ADD COLUMN "house" TEXT[] DEFAULT ARRAY[]::TEXT[];
UPDATE "desk" SET "house" = ARRAY[]::TEXT[];
ALTER TABLE "desk" ADD CONSTRAINT "desk_house" CHECK ("house" <@ ARRAY['cuts', 'brackets', 'first-letter', 'numerals', 'contractions', 'fillers', 'grammar']);
