-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('support', 'oppose', 'mixed', 'neutral');

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "attributedTo" TEXT,
ADD COLUMN     "codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "proposal" TEXT,
ADD COLUMN     "stance" "Stance";
