-- A report that came back as its JSON was frozen elsewhere, or before this database: it is kept and never signed here.
ALTER TABLE "report" ADD COLUMN     "brought_in" BOOLEAN NOT NULL DEFAULT false;
