-- DropForeignKey
ALTER TABLE "Event" DROP CONSTRAINT "Event_annotationId_fkey";

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "deletedById" UUID;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
