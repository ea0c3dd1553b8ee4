-- AlterTable
ALTER TABLE "line_item" ADD COLUMN     "has_own_price" BOOLEAN NOT NULL DEFAULT false;
