-- CreateEnum
CREATE TYPE "PlacementAction" AS ENUM ('carried', 'confirmed', 'adjusted', 'orphaned');

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "currentRevisionId" UUID;

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "doubtful" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "idempotencyKey" TEXT,
ADD COLUMN     "requestDigest" TEXT;

-- CreateTable
CREATE TABLE "PlacementDecision" (
    "id" UUID NOT NULL,
    "placementId" UUID NOT NULL,
    "action" "PlacementAction" NOT NULL,
    "byId" UUID,
    "kind" "PlacementKind" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "quote" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlacementDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "eventId" BIGINT NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlacementDecision_placementId_createdAt_idx" ON "PlacementDecision"("placementId", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_idx" ON "Notification"("userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_eventId_key" ON "Notification"("userId", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_currentRevisionId_key" ON "Document"("currentRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_createdById_idempotencyKey_key" ON "Revision"("createdById", "idempotencyKey");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementDecision" ADD CONSTRAINT "PlacementDecision_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "Placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementDecision" ADD CONSTRAINT "PlacementDecision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The newest revision of every document there is.
UPDATE "Document" d SET "currentRevisionId" =
  (SELECT r."id" FROM "Revision" r WHERE r."documentId" = d."id" ORDER BY r."ordinal" DESC LIMIT 1);
