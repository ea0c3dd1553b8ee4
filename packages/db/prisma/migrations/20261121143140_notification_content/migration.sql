-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "html" TEXT,
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "text" TEXT;
