-- DropIndex
DROP INDEX "Event_documentId_id_idx";

-- CreateIndex
CREATE INDEX "Event_documentId_transaction_idx" ON "Event"("documentId", "transaction");
