-- A quotation that two are to read without seeing each other's verdict, at a desk where not all are.
ALTER TABLE "quote" ADD COLUMN     "read_twice" BOOLEAN NOT NULL DEFAULT false;
