-- DropIndex
DROP INDEX "product_search_idx";

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "search" text GENERATED ALWAYS AS (lower(title || chr(31) || coalesce(description, ''))) STORED;

-- CreateTable
CREATE TABLE "product_listing" (
    "kind" TEXT NOT NULL,
    "value_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_listing_pkey" PRIMARY KEY ("product_id","kind","value_id")
);

-- CreateIndex
CREATE INDEX "product_listing_kind_value_id_created_at_product_id_idx" ON "product_listing"("kind", "value_id", "created_at" DESC, "product_id" DESC);

-- CreateIndex
CREATE INDEX "product_search_idx" ON "product" USING GIN ("search" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "product_listing" ADD CONSTRAINT "product_listing_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Written by hand: what a large list filters by is found in its order (docs/decisions/0007-large-lists.md).

ALTER TABLE product_listing ADD CONSTRAINT product_listing_kind_check CHECK (kind IN ('category', 'price_list'));

-- Whoever changes what a product is listed under holds its row: what is looked at after that is what all others left,
-- and stays until the end of the transaction. A softly deleted variant needs no trigger, as its prices go with it.
CREATE FUNCTION list_under_categories(products text[], some_went boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM product WHERE id = ANY (products) ORDER BY id FOR NO KEY UPDATE;
  IF some_went THEN
    DELETE FROM product_listing l
    WHERE l.product_id = ANY (products) AND l.kind = 'category' AND NOT EXISTS (
      SELECT FROM product_to_category c WHERE c.product_id = l.product_id AND c.product_category_id = l.value_id);
  END IF;
  INSERT INTO product_listing (kind, value_id, product_id, created_at)
  SELECT 'category', c.product_category_id, p.id, p.created_at
  FROM product p JOIN product_to_category c ON c.product_id = p.id
  WHERE p.id = ANY (products) AND p.deleted_at IS NULL
  ON CONFLICT (product_id, kind, value_id) DO UPDATE SET created_at = excluded.created_at
  WHERE product_listing.created_at <> excluded.created_at;
END
$$;

-- The n-th list and the n-th product are a pair.
CREATE FUNCTION list_under_price_lists(lists text[], products text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM product WHERE id = ANY (products) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM product_listing l USING unnest(lists, products) AS pair (list_id, product_id)
  WHERE l.product_id = pair.product_id AND l.kind = 'price_list' AND l.value_id = pair.list_id AND NOT EXISTS (
    SELECT FROM product_variant v JOIN money_amount m ON m.variant_id = v.id
    WHERE v.product_id = pair.product_id AND v.deleted_at IS NULL
      AND m.price_list_id = pair.list_id AND m.deleted_at IS NULL);
  INSERT INTO product_listing (kind, value_id, product_id, created_at)
  SELECT 'price_list', pair.list_id, p.id, p.created_at
  FROM unnest(lists, products) AS pair (list_id, product_id) JOIN product p ON p.id = pair.product_id
  WHERE p.deleted_at IS NULL AND EXISTS (
    SELECT FROM product_variant v JOIN money_amount m ON m.variant_id = v.id
    WHERE v.product_id = p.id AND v.deleted_at IS NULL AND m.price_list_id = pair.list_id AND m.deleted_at IS NULL)
  ON CONFLICT (product_id, kind, value_id) DO UPDATE SET created_at = excluded.created_at
  WHERE product_listing.created_at <> excluded.created_at;
END
$$;

CREATE FUNCTION list_under_all_price_lists(of_product text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  lists constant text[] := array(
    SELECT m.price_list_id FROM product_variant v JOIN money_amount m ON m.variant_id = v.id
    WHERE v.product_id = of_product AND m.price_list_id IS NOT NULL
    UNION SELECT value_id FROM product_listing WHERE product_id = of_product AND kind = 'price_list');
BEGIN
  IF cardinality(lists) > 0 THEN
    PERFORM list_under_price_lists(lists, array_fill(of_product, ARRAY[cardinality(lists)]));
  END IF;
END
$$;

CREATE FUNCTION list_categorised_products() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  products text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    products := array(SELECT DISTINCT product_id FROM new_rows);
  ELSIF TG_OP = 'DELETE' THEN
    products := array(SELECT DISTINCT product_id FROM old_rows);
  ELSE
    products := array(SELECT product_id FROM old_rows UNION SELECT product_id FROM new_rows);
  END IF;
  IF cardinality(products) > 0 THEN
    PERFORM list_under_categories(products, TG_OP <> 'INSERT');
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER product_to_category_listed_in AFTER INSERT ON product_to_category REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION list_categorised_products();
CREATE TRIGGER product_to_category_listed AFTER UPDATE ON product_to_category
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION list_categorised_products();
CREATE TRIGGER product_to_category_listed_out AFTER DELETE ON product_to_category REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION list_categorised_products();

CREATE FUNCTION list_priced_products() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lists text[];
  products text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(price_list_id), array_agg(product_id) INTO lists, products FROM (
      SELECT DISTINCT r.price_list_id, v.product_id FROM new_rows r JOIN product_variant v ON v.id = r.variant_id
      WHERE r.price_list_id IS NOT NULL) pair;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(price_list_id), array_agg(product_id) INTO lists, products FROM (
      SELECT DISTINCT r.price_list_id, v.product_id FROM old_rows r JOIN product_variant v ON v.id = r.variant_id
      WHERE r.price_list_id IS NOT NULL) pair;
  ELSE
    -- An amount alone changes nothing here.
    SELECT array_agg(price_list_id), array_agg(product_id) INTO lists, products FROM (
      SELECT DISTINCT r.price_list_id, v.product_id FROM old_rows o JOIN new_rows n ON n.id = o.id
      CROSS JOIN LATERAL (VALUES (o.price_list_id, o.variant_id), (n.price_list_id, n.variant_id))
        AS r (price_list_id, variant_id)
      JOIN product_variant v ON v.id = r.variant_id
      WHERE r.price_list_id IS NOT NULL AND (o.price_list_id, o.variant_id, o.deleted_at IS NULL)
        IS DISTINCT FROM (n.price_list_id, n.variant_id, n.deleted_at IS NULL)) pair;
  END IF;
  IF lists IS NOT NULL THEN
    PERFORM list_under_price_lists(lists, products);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER money_amount_listed_in AFTER INSERT ON money_amount REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION list_priced_products();
CREATE TRIGGER money_amount_listed AFTER UPDATE ON money_amount REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION list_priced_products();
CREATE TRIGGER money_amount_listed_out AFTER DELETE ON money_amount REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION list_priced_products();

CREATE FUNCTION list_product_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'product_variant' THEN
    PERFORM list_under_all_price_lists(OLD.product_id);
  ELSIF NEW.deleted_at IS NOT NULL THEN
    DELETE FROM product_listing WHERE product_id = NEW.id;
  ELSE
    PERFORM list_under_categories(ARRAY[NEW.id], false);
    PERFORM list_under_all_price_lists(NEW.id);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER product_listed AFTER UPDATE ON product FOR EACH ROW
  WHEN ((OLD.created_at, OLD.deleted_at) IS DISTINCT FROM (NEW.created_at, NEW.deleted_at))
  EXECUTE FUNCTION list_product_again();
-- After the references have taken its prices away.
CREATE TRIGGER product_variant_listed_out AFTER DELETE ON product_variant FOR EACH ROW
  EXECUTE FUNCTION list_product_again();

INSERT INTO product_listing (kind, value_id, product_id, created_at)
SELECT 'category', c.product_category_id, p.id, p.created_at
FROM product p JOIN product_to_category c ON c.product_id = p.id WHERE p.deleted_at IS NULL
UNION
SELECT 'price_list', m.price_list_id, p.id, p.created_at
FROM money_amount m
JOIN product_variant v ON v.id = m.variant_id AND v.deleted_at IS NULL
JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL
WHERE m.price_list_id IS NOT NULL AND m.deleted_at IS NULL;
