-- AlterTable
ALTER TABLE "AnnotationEdit" ADD COLUMN     "codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "proposal" TEXT,
ADD COLUMN     "stance" "Stance";
