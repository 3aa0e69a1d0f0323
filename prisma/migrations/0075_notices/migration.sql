-- What a person chose for themselves: language and look of the interface, keys, and how they are told of what concerns them.
ALTER TABLE "person" ADD COLUMN     "locale" TEXT,
ADD COLUMN     "mails" TEXT NOT NULL DEFAULT 'hourly',
ADD COLUMN     "single_keys" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "theme" TEXT NOT NULL DEFAULT 'system',
ADD COLUMN     "zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "notice_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "page" BOOLEAN NOT NULL,
    "mail" BOOLEAN NOT NULL,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID,
    "article_id" UUID,
    "quote_id" UUID,
    "source_id" UUID,
    "count" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT,
    "in_page" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,
    "mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_person_id_created_at_id_idx" ON "notice"("person_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notice_mail_id_idx" ON "notice"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_key_key" ON "notice"("person_id", "key");

-- CreateIndex
CREATE INDEX "mail_person_id_idx" ON "mail"("person_id");

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE person ADD CONSTRAINT person_locale CHECK (locale IN ('ar', 'en', 'fr'));
ALTER TABLE person ADD CONSTRAINT person_theme CHECK (theme IN ('system', 'light', 'dark'));
ALTER TABLE person ADD CONSTRAINT person_mails CHECK (mails IN ('at-once', 'hourly', 'daily', 'never'));
ALTER TABLE notice ADD CONSTRAINT notice_kind CHECK
  (kind IN ('assigned', 'due-soon', 'overdue', 'sent-back', 'disagreed', 'mentioned', 'source-changed', 'role-changed'));
ALTER TABLE notice ADD CONSTRAINT notice_count CHECK (count > 0);
ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_kind CHECK
  (kind IN ('assigned', 'due-soon', 'overdue', 'sent-back', 'disagreed', 'mentioned', 'source-changed', 'role-changed'));

-- A notice names what is of its own desk alone.
CREATE FUNCTION notice_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('notice', NEW.desk_id, NEW.person_id);
  IF NEW.article_id IS NOT NULL THEN PERFORM demand_one_desk('notice', NEW.desk_id, desk_of_document(NEW.article_id)); END IF;
  IF NEW.source_id IS NOT NULL THEN PERFORM demand_one_desk('notice', NEW.desk_id, desk_of_document(NEW.source_id)); END IF;
  IF NEW.quote_id IS NOT NULL THEN PERFORM demand_one_desk('notice', NEW.desk_id, desk_of_quote(NEW.quote_id)); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_of_desk BEFORE INSERT ON notice FOR EACH ROW EXECUTE FUNCTION notice_of_desk();

-- What waits for its mail, and what is to be done soon.
CREATE INDEX notice_to_mail ON notice (person_id) WHERE by_mail AND mail_id IS NULL;
CREATE INDEX mail_to_send ON mail (person_id) WHERE sent_at IS NULL;
CREATE INDEX quote_to_do ON quote (due) WHERE number > 0 AND due IS NOT NULL AND assignee_id IS NOT NULL AND NOT signed AND NOT shelved;

SELECT pgboss.create_queue('isnad-mail', '{"policy": "standard", "retryLimit": 12, "retryDelay": 30, "retryBackoff": true, "expireInSeconds": 120, "retentionMinutes": 20160}');
