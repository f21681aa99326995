-- What the application promises, held by the database as well.
ALTER TABLE "Placement" ADD CONSTRAINT "placement_span_is_half_open"
  CHECK (("start" IS NULL AND "end" IS NULL) OR ("start" >= 0 AND "start" < "end"));
ALTER TABLE "Placement" ADD CONSTRAINT "placement_has_a_span_unless_document_or_orphan"
  CHECK ("scope" = 'document' OR "kind" = 'orphaned' OR "start" IS NOT NULL);
ALTER TABLE "Annotation" ADD CONSTRAINT "reply_stands_under_a_root"
  CHECK (("kind" = 'reply') = ("rootId" IS NOT NULL));
ALTER TABLE "Installation" ADD CONSTRAINT "installation_is_one_row" CHECK ("id" = 1);
