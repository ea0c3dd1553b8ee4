-- CreateTable
CREATE TABLE "product_count" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "product_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "product_count_day_status_n_idx" ON "product_count"("day", "status", "n");

-- Written by hand: where a deep page of products begins (docs/decisions/0007-large-lists.md). Kept like order_count: every
-- change is a row of its own, gathered at thirty, so that two writers never wait for each other.
CREATE FUNCTION add_product_count(of_product product, change integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_day constant date := (of_product.created_at AT TIME ZONE 'UTC')::date;
  gathered bigint;
BEGIN
  IF (SELECT count(*) FROM product_count c WHERE c.day = of_day AND c.status = of_product.status) >= 30 THEN
    WITH gone AS (
      DELETE FROM product_count WHERE id IN (
        SELECT c.id FROM product_count c WHERE c.day = of_day AND c.status = of_product.status FOR UPDATE SKIP LOCKED
      ) RETURNING n
    )
    SELECT coalesce(sum(n), 0) INTO gathered FROM gone;
    change := change + gathered;
  END IF;
  IF change <> 0 THEN
    INSERT INTO product_count (day, status, n) VALUES (of_day, of_product.status, change);
  END IF;
END
$$;

CREATE FUNCTION count_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.deleted_at IS NULL THEN
    PERFORM add_product_count(OLD, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.deleted_at IS NULL THEN
    PERFORM add_product_count(NEW, 1);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER product_counted_by_day_in AFTER INSERT OR DELETE ON product FOR EACH ROW EXECUTE FUNCTION count_product();
CREATE TRIGGER product_counted_by_day AFTER UPDATE ON product FOR EACH ROW
  WHEN ((OLD.status, OLD.created_at, OLD.deleted_at) IS DISTINCT FROM (NEW.status, NEW.created_at, NEW.deleted_at))
  EXECUTE FUNCTION count_product();

CREATE FUNCTION forget_product_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM product_count;
  RETURN NULL;
END
$$;
CREATE TRIGGER product_counted_by_day_out AFTER TRUNCATE ON product
  FOR EACH STATEMENT EXECUTE FUNCTION forget_product_count();

INSERT INTO product_count (day, status, n)
SELECT (created_at AT TIME ZONE 'UTC')::date, status, count(*) FROM product WHERE deleted_at IS NULL GROUP BY 1, 2;
