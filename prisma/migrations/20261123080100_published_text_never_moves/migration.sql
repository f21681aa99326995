-- A published revision is immutable for everyone, plain SQL included. It goes only together with its document:
-- a cascading delete runs after the document's row is gone, a direct delete while it is still there.
CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Document" WHERE "id" = OLD."documentId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'revision % is published and cannot be changed', OLD."id" USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER revision_is_immutable BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published revisions cannot be emptied' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER revision_is_kept BEFORE TRUNCATE ON "Revision" EXECUTE FUNCTION refuse_truncate();

-- The uploaded file belongs to the revision and is as fixed as its text.
CREATE FUNCTION refuse_original_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Revision" WHERE "id" = OLD."revisionId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the original of revision % cannot be changed', OLD."revisionId" USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER original_is_immutable BEFORE UPDATE OR DELETE ON "Original"
  FOR EACH ROW EXECUTE FUNCTION refuse_original_change();
