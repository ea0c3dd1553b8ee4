-- DropIndex
DROP INDEX "line_item_variant_id_idx";

-- DropIndex
DROP INDEX "order_shipping_address_id_idx";

-- DropIndex
DROP INDEX "order_total_idx";

-- AlterTable
ALTER TABLE "row_count" ADD COLUMN     "group" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "line_item_variant_id_order_id_idx" ON "line_item"("variant_id", "order_id");

-- CreateIndex
CREATE INDEX "order_shipping_address_id_id_idx" ON "order"("shipping_address_id", "id");

-- CreateIndex
CREATE INDEX "order_id_created_at_idx" ON "order"("id", "created_at");

-- CreateIndex
CREATE INDEX "order_total_id_idx" ON "order"("total" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "row_count_table_name_group_idx" ON "row_count"("table_name", "group");

-- Written by hand: long lists of orders stay quick (docs/decisions/0007-large-lists.md).

-- What was made for products counts any table now, by the columns that its triggers name.
DROP TRIGGER product_counted_in ON product;
DROP TRIGGER product_counted ON product;
DROP TRIGGER product_counted_out ON product;
DROP TRIGGER product_truncated ON product;
DROP FUNCTION count_live_products();
DROP FUNCTION forget_live_products();
DELETE FROM row_count WHERE table_name = 'product';

-- Adds to the number of the rows in a group. Every change is a row of its own, so two writers never wait for each
-- other; the sum is exact in every snapshot.
CREATE FUNCTION add_row_count(of_table text, of_group jsonb, change bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gathered bigint;
BEGIN
  -- Rows of others that are being added or gathered right now are left to them.
  IF (SELECT count(*) FROM row_count WHERE table_name = of_table AND "group" = of_group) >= 30 THEN
    WITH gone AS (
      DELETE FROM row_count WHERE id IN (
        SELECT id FROM row_count WHERE table_name = of_table AND "group" = of_group FOR UPDATE SKIP LOCKED
      ) RETURNING n
    )
    SELECT coalesce(sum(n), 0) INTO gathered FROM gone;
    change := change + gathered;
  END IF;
  IF change <> 0 THEN
    INSERT INTO row_count (table_name, "group", n) VALUES (of_table, of_group, change);
  END IF;
END
$$;

-- The values of some columns of a row.
CREATE FUNCTION counted_group(given jsonb, columns text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(name, given -> name), '{}') FROM unnest(columns) name
$$;

-- The trigger of a counted table; its arguments are the columns that it is counted by. Deleted rows do not count.
CREATE FUNCTION count_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  columns constant text[] := TG_ARGV;
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM add_row_count(TG_TABLE_NAME, g, change) FROM (
      SELECT counted_group(given, columns) AS g, count(*) AS change
      FROM (SELECT to_jsonb(r) AS given FROM new_rows r) x WHERE given ->> 'deleted_at' IS NULL GROUP BY 1) y;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM add_row_count(TG_TABLE_NAME, g, change) FROM (
      SELECT counted_group(given, columns) AS g, -count(*) AS change
      FROM (SELECT to_jsonb(r) AS given FROM old_rows r) x WHERE given ->> 'deleted_at' IS NULL GROUP BY 1) y;
  ELSE
    PERFORM add_row_count(TG_TABLE_NAME, g, change) FROM (
      SELECT counted_group(given, columns) AS g, sum(one)::bigint AS change
      FROM (SELECT to_jsonb(r) AS given, 1 AS one FROM new_rows r
            UNION ALL SELECT to_jsonb(r), -1 FROM old_rows r) x
      WHERE given ->> 'deleted_at' IS NULL GROUP BY 1 HAVING sum(one) <> 0) y;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION forget_row_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM row_count WHERE table_name = TG_TABLE_NAME;
  RETURN NULL;
END
$$;

-- From now on the live rows of a table are counted, by these columns.
CREATE FUNCTION keep_row_count(of_table text, columns text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  names constant text := (SELECT string_agg(quote_ident(name), ', ') FROM unnest(columns) name);
  literals constant text := (SELECT string_agg(quote_literal(name), ', ') FROM unnest(columns) name);
  pairs constant text := (SELECT string_agg(format('%L, %I', name, name), ', ') FROM unnest(columns) name);
  living constant text := CASE WHEN EXISTS (
    SELECT FROM pg_attribute WHERE attrelid = format('%I', of_table)::regclass AND attname = 'deleted_at'
  ) THEN 'WHERE deleted_at IS NULL' ELSE '' END;
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows(%s)', of_table || '_counted_in', of_table, literals);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows(%s)', of_table || '_counted', of_table, literals);
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows(%s)', of_table || '_counted_out', of_table, literals);
  EXECUTE format('CREATE TRIGGER %I AFTER TRUNCATE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION forget_row_count()', of_table || '_truncated', of_table);
  EXECUTE format('INSERT INTO row_count (table_name, "group", n)
    SELECT %L, jsonb_build_object(%s), count(*) FROM %I %s GROUP BY %s', of_table, pairs, of_table, living, names);
END
$$;

SELECT keep_row_count('product', '{status}');
SELECT keep_row_count('order', '{status, fulfillment_status, payment_status, region_id, sales_channel_id, currency_code}');

-- The three statuses hang together: without this the planner expects a canceled order to be captured as often as others.
CREATE STATISTICS order_statuses (mcv) ON status, fulfillment_status, payment_status FROM "order";
