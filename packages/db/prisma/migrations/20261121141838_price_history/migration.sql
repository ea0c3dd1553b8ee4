-- CreateTable
CREATE TABLE "price_change" (
    "id" BIGSERIAL NOT NULL,
    "price_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "region_id" TEXT,
    "price_list_id" TEXT,
    "min_quantity" INTEGER,
    "max_quantity" INTEGER,
    "from_amount" INTEGER,
    "to_amount" INTEGER,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list_change" (
    "id" BIGSERIAL NOT NULL,
    "price_list_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "is_open" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_list_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "price_change_variant_id_created_at_id_idx" ON "price_change"("variant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "price_list_change_price_list_id_id_idx" ON "price_list_change"("price_list_id", "id");

-- Written by hand: the history of prices, kept by the database itself (docs/decisions/0005-price-history.md).

ALTER TABLE price_change
  ADD CONSTRAINT price_change_actor_type_check CHECK (actor_type IN ('user', 'system')),
  ADD CONSTRAINT price_change_amounts_check CHECK (from_amount IS DISTINCT FROM to_amount);

-- One row per price that appeared, changed its amount, or went; a price that moved to another place did both.
-- The actor is what `inTransaction` set for the transaction; programs that set none are the system.
CREATE FUNCTION record_price_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor text := nullif(current_setting('backroom.actor', true), '');
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO price_change (price_id, variant_id, currency_code, region_id, price_list_id, min_quantity, max_quantity,
      from_amount, to_amount, actor_type, actor_id)
    SELECT id, variant_id, currency_code, region_id, price_list_id, min_quantity, max_quantity, NULL, amount,
      CASE WHEN actor IS NULL THEN 'system' ELSE 'user' END, actor
    FROM new_rows WHERE deleted_at IS NULL;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO price_change (price_id, variant_id, currency_code, region_id, price_list_id, min_quantity, max_quantity,
      from_amount, to_amount, actor_type, actor_id)
    SELECT id, variant_id, currency_code, region_id, price_list_id, min_quantity, max_quantity, amount, NULL,
      CASE WHEN actor IS NULL THEN 'system' ELSE 'user' END, actor
    FROM old_rows WHERE deleted_at IS NULL;
  ELSE
    INSERT INTO price_change (price_id, variant_id, currency_code, region_id, price_list_id, min_quantity, max_quantity,
      from_amount, to_amount, actor_type, actor_id)
    SELECT step.*, CASE WHEN actor IS NULL THEN 'system' ELSE 'user' END, actor
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (
      SELECT (o.variant_id, o.currency_code, o.region_id, o.price_list_id, o.min_quantity, o.max_quantity, o.deleted_at IS NULL)
        IS NOT DISTINCT FROM
        (n.variant_id, n.currency_code, n.region_id, n.price_list_id, n.min_quantity, n.max_quantity, n.deleted_at IS NULL)
        AS stays
    ) place
    CROSS JOIN LATERAL (
      SELECT n.id, n.variant_id, n.currency_code, n.region_id, n.price_list_id, n.min_quantity, n.max_quantity, o.amount, n.amount
      WHERE place.stays AND n.deleted_at IS NULL AND o.amount <> n.amount
      UNION ALL
      SELECT o.id, o.variant_id, o.currency_code, o.region_id, o.price_list_id, o.min_quantity, o.max_quantity, o.amount, NULL
      WHERE NOT place.stays AND o.deleted_at IS NULL
      UNION ALL
      SELECT n.id, n.variant_id, n.currency_code, n.region_id, n.price_list_id, n.min_quantity, n.max_quantity, NULL, n.amount
      WHERE NOT place.stays AND n.deleted_at IS NULL
    ) step;
  END IF;
  RETURN NULL;
END
$$;

-- Per statement, so that a write of many prices costs one more statement, and prices that go with their list are seen.
CREATE TRIGGER money_amount_inserted AFTER INSERT ON money_amount REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION record_price_changes();
CREATE TRIGGER money_amount_updated AFTER UPDATE ON money_amount REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION record_price_changes();
CREATE TRIGGER money_amount_deleted AFTER DELETE ON money_amount REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION record_price_changes();

-- What a list's prices count for depends on its status, its period and whom it is for: each state it was in.
CREATE FUNCTION record_price_list_states(list_ids text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO price_list_change (price_list_id, status, starts_at, ends_at, is_open)
  SELECT now_is.* FROM (
    SELECT l.id, l.status, l.starts_at, l.ends_at,
      NOT EXISTS (SELECT FROM price_list_customer_group g WHERE g.price_list_id = l.id)
    FROM price_list l WHERE l.id = ANY (list_ids) AND l.deleted_at IS NULL
  ) AS now_is (id, status, starts_at, ends_at, is_open)
  LEFT JOIN LATERAL (
    SELECT * FROM price_list_change c WHERE c.price_list_id = now_is.id ORDER BY c.id DESC LIMIT 1
  ) last ON true
  WHERE (last.status, last.starts_at, last.ends_at, last.is_open)
    IS DISTINCT FROM (now_is.status, now_is.starts_at, now_is.ends_at, now_is.is_open)
$$;

CREATE FUNCTION record_price_list_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.deleted_at IS NOT NULL THEN
    INSERT INTO price_list_change (price_list_id, status, is_open) VALUES (OLD.id, 'deleted', false);
  ELSE
    PERFORM record_price_list_states(ARRAY[NEW.id]);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER price_list_changed AFTER INSERT OR UPDATE OR DELETE ON price_list
  FOR EACH ROW EXECUTE FUNCTION record_price_list_change();

CREATE FUNCTION record_price_list_group_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_price_list_states(ARRAY(SELECT DISTINCT price_list_id FROM changed_rows));
  RETURN NULL;
END
$$;
CREATE TRIGGER price_list_customer_group_inserted AFTER INSERT ON price_list_customer_group
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION record_price_list_group_change();
CREATE TRIGGER price_list_customer_group_deleted AFTER DELETE ON price_list_customer_group
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION record_price_list_group_change();

ALTER TABLE price_list_change ADD CONSTRAINT price_list_change_status_check
  CHECK (status IN ('active', 'draft', 'deleted'));

-- Lists that are there already are as they are since they were made, for all that is known.
INSERT INTO price_list_change (price_list_id, status, starts_at, ends_at, is_open, created_at)
SELECT l.id, l.status, l.starts_at, l.ends_at,
  NOT EXISTS (SELECT FROM price_list_customer_group g WHERE g.price_list_id = l.id), l.created_at
FROM price_list l WHERE l.deleted_at IS NULL;
