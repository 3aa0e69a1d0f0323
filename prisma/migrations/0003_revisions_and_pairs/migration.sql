-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "was" TEXT;

-- AlterTable
ALTER TABLE "article_source" ADD COLUMN     "compared_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "check" ADD COLUMN     "alternatives" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "pairs" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT 'nothing';

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "candidates" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "was" TEXT;
-- What was in play before was compared when it was added.
UPDATE article_source SET compared_at = added_at;
CREATE INDEX article_source_waiting ON article_source (added_at) WHERE compared_at IS NULL;

ALTER TABLE desk ADD CONSTRAINT desk_evidence CHECK (evidence IN ('nothing', 'primary', 'primary-or-two-carriers'));
ALTER TABLE quote ADD CONSTRAINT quote_candidates CHECK (cardinality(candidates) % 2 = 0);
