-- DropIndex
DROP INDEX "product_collection_id_idx";

-- DropIndex
DROP INDEX "product_created_at_id_idx";

-- DropIndex
DROP INDEX "product_title_idx";

-- DropIndex
DROP INDEX "product_to_category_product_category_id_idx";

-- DropIndex
DROP INDEX "product_to_sales_channel_sales_channel_id_idx";

-- DropIndex
DROP INDEX "product_to_tag_product_tag_id_idx";

-- CreateTable
CREATE TABLE "row_count" (
    "id" BIGSERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "row_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "product_collection_id_deleted_at_created_at_id_idx" ON "product"("collection_id", "deleted_at", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_to_category_product_category_id_product_id_idx" ON "product_to_category"("product_category_id", "product_id");

-- CreateIndex
CREATE INDEX "product_to_sales_channel_sales_channel_id_product_id_idx" ON "product_to_sales_channel"("sales_channel_id", "product_id");

-- CreateIndex
CREATE INDEX "product_to_tag_product_tag_id_product_id_idx" ON "product_to_tag"("product_tag_id", "product_id");

-- Written by hand: long lists of products stay quick (docs/decisions/0007-large-lists.md).

-- Live rows in the orders of the list, from the index alone.
CREATE INDEX product_live_created_at_idx ON product (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX product_live_title_idx ON product (title, id) WHERE deleted_at IS NULL;
-- What a filter over other tables asks of each product and variant it finds.
CREATE INDEX product_live_idx ON product (id) INCLUDE (created_at) WHERE deleted_at IS NULL;
CREATE INDEX product_variant_live_idx ON product_variant (id) INCLUDE (product_id) WHERE deleted_at IS NULL;
CREATE INDEX money_amount_of_list_idx ON money_amount (price_list_id, variant_id)
  WHERE deleted_at IS NULL AND price_list_id IS NOT NULL;

-- The number of live products, which every list says. Each statement adds what it changed as a row of its own, so two
-- writers never wait for each other; the sum over the rows is exact in every snapshot.
CREATE FUNCTION count_live_products() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change bigint := 0;
  gathered bigint;
BEGIN
  IF TG_OP <> 'DELETE' THEN
    SELECT change + count(*) INTO change FROM new_rows WHERE deleted_at IS NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    SELECT change - count(*) INTO change FROM old_rows WHERE deleted_at IS NULL;
  END IF;
  IF change = 0 THEN
    RETURN NULL;
  END IF;
  -- Rows of others that are being added or gathered right now are left to them.
  IF (SELECT count(*) FROM row_count WHERE table_name = 'product') >= 100 THEN
    WITH gone AS (
      DELETE FROM row_count WHERE id IN (
        SELECT id FROM row_count WHERE table_name = 'product' FOR UPDATE SKIP LOCKED
      ) RETURNING n
    )
    SELECT coalesce(sum(n), 0) INTO gathered FROM gone;
    change := change + gathered;
  END IF;
  INSERT INTO row_count (table_name, n) VALUES ('product', change);
  RETURN NULL;
END
$$;
CREATE TRIGGER product_counted_in AFTER INSERT ON product REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_live_products();
CREATE TRIGGER product_counted AFTER UPDATE ON product REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_live_products();
CREATE TRIGGER product_counted_out AFTER DELETE ON product REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_live_products();

INSERT INTO row_count (table_name, n) SELECT 'product', count(*) FROM product WHERE deleted_at IS NULL;

CREATE FUNCTION forget_live_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM row_count WHERE table_name = 'product';
  RETURN NULL;
END
$$;
CREATE TRIGGER product_truncated AFTER TRUNCATE ON product FOR EACH STATEMENT EXECUTE FUNCTION forget_live_products();
