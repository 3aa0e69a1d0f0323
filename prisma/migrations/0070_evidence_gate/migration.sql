-- A desk that wants it gives no verdict, and signs nothing off, without a passage of a source that it holds; what an editor
-- signs all the same carries their reason. And whether a desk shows reported speech where nobody has chosen.
ALTER TABLE "desk" ADD COLUMN     "gate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reported_shown" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "sign_off" ADD COLUMN     "override" TEXT;
ALTER TABLE "sign_off" ADD CONSTRAINT sign_off_override CHECK (override <> '');
