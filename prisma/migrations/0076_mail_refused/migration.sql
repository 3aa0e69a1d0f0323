-- A mail that its server will never take stands in the way of no other.
ALTER TABLE "mail" ADD COLUMN     "refused" TEXT;
DROP INDEX mail_to_send;
CREATE INDEX mail_to_send ON mail (person_id) WHERE sent_at IS NULL AND refused IS NULL;
