-- A copy that was asked for before now holds private notes unless its request says otherwise; from now on it is the
-- other way round. What is kept or waits says so, lest a copy with private notes be taken for one without.
UPDATE "Job" SET "request" = "request" || '{"visibility": ["public", "private"]}'
  WHERE "kind" = 'export' AND NOT "request" ? 'visibility' AND "request" ->> 'format' <> 'archive';
