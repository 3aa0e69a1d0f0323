-- By which rules a desk gives out what is imported, in their order.
ALTER TABLE "desk" ADD COLUMN     "assign_rules" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE desk ADD CONSTRAINT desk_assign_rules CHECK (jsonb_typeof(assign_rules) = 'array');
