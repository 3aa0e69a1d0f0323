-- What a second reader sends back, to whom and why, until it is answered; whether anything is open stands on the
-- quotation's row.
ALTER TABLE "quote" ADD COLUMN "sent_back" BOOLEAN NOT NULL DEFAULT false;
CREATE TABLE "sent_back" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "sent_back_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "sent_back" ADD CONSTRAINT "sent_back_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sent_back" ADD CONSTRAINT "sent_back_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sent_back" ADD CONSTRAINT "sent_back_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sent_back" ADD CONSTRAINT "sent_back_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "sent_back_quote_id_idx" ON "sent_back"("quote_id");
CREATE INDEX sent_back_open ON sent_back (desk_id, to_id) WHERE answered_at IS NULL AND NOT withdrawn;

CREATE FUNCTION sent_back_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_one_desk('sent_back', NEW.desk_id, (SELECT desk_id FROM quote WHERE id = NEW.quote_id));
  PERFORM demand_member('sent_back', NEW.desk_id, p) FROM unnest(ARRAY[NEW.by_id, NEW.to_id]) p;
  RETURN NEW;
END $$;
CREATE TRIGGER sent_back_of_desk BEFORE INSERT ON sent_back FOR EACH ROW EXECUTE FUNCTION sent_back_of_desk();

CREATE FUNCTION keep_sent_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quote SET sent_back = EXISTS (SELECT FROM sent_back s WHERE s.quote_id = NEW.quote_id AND s.answered_at IS NULL AND NOT s.withdrawn)
  WHERE id = NEW.quote_id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_sent_back AFTER INSERT OR UPDATE ON sent_back FOR EACH ROW EXECUTE FUNCTION keep_sent_back();

-- A whole article is given to somebody, by a time: what is found in it later is theirs too.
ALTER TABLE "document" ADD COLUMN "assignee_id" UUID, ADD COLUMN "due" TIMESTAMPTZ(3);
ALTER TABLE "document" ADD CONSTRAINT "document_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION document_assigned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM demand_member('document', NEW.desk_id, NEW.assignee_id);
  RETURN NEW;
END $$;
CREATE TRIGGER document_assigned BEFORE UPDATE OF assignee_id ON document FOR EACH ROW
  WHEN (NEW.assignee_id IS NOT NULL) EXECUTE FUNCTION document_assigned();

-- Before the trigger that looks whether the assignee is a member: in the order of their names.
CREATE FUNCTION assigned_with_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(NEW.assignee_id, m.person_id), coalesce(NEW.due, d.due) INTO NEW.assignee_id, NEW.due
  FROM revision r JOIN document d ON d.id = r.document_id LEFT JOIN member m ON m.desk_id = d.desk_id AND m.person_id = d.assignee_id
  WHERE r.id = NEW.revision_id;
  RETURN NEW;
END $$;
CREATE TRIGGER assigned_with_article BEFORE INSERT ON quote FOR EACH ROW EXECUTE FUNCTION assigned_with_article();
