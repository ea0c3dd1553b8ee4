-- DropIndex
DROP INDEX "address_search_idx";

-- DropIndex
DROP INDEX "order_search_idx";

-- CreateTable
CREATE TABLE "order_search" (
    "order_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "terms" TEXT NOT NULL,

    CONSTRAINT "order_search_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "order_count" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "fulfillment_status" TEXT NOT NULL,
    "payment_status" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "order_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "order_count_day_status_fulfillment_status_payment_status_n_idx" ON "order_count"("day", "status", "fulfillment_status", "payment_status", "n");

-- AddForeignKey
ALTER TABLE "order_search" ADD CONSTRAINT "order_search_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Written by hand: searches and counts among a million orders (docs/decisions/0007-large-lists.md).

-- What a search looks in: in lower case, between line feeds, so that no text reaches from one term into the next.
CREATE FUNCTION order_terms(VARIADIC given text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT E'\n' || coalesce(string_agg(DISTINCT replace(lower(term), E'\n', ' '), E'\n'), '') || E'\n'
  FROM unnest(given) term WHERE term <> ''
$$;

-- Writes the terms of these orders anew. Their rows are locked by a statement of its own: the next one then sees what
-- whoever held them has written, so that a customer and an address may change at once.
CREATE FUNCTION refresh_order_search(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM order_search WHERE order_id = ANY (ids) ORDER BY order_id FOR UPDATE;
  INSERT INTO order_search (order_id, created_at, terms)
    SELECT o.id, o.created_at, order_terms(o.email, o.display_id::text, c.first_name, c.last_name, c.phone, a.first_name, a.last_name)
    FROM "order" o JOIN customer c ON c.id = o.customer_id LEFT JOIN address a ON a.id = o.shipping_address_id
    WHERE o.id = ANY (ids)
  ON CONFLICT (order_id) DO UPDATE SET terms = excluded.terms WHERE order_search.terms <> excluded.terms;
END
$$;

-- An order is new, or its customer, address or e-mail is another. The two are held, so that whoever renames one of
-- them either was seen here or waits and sees this order.
CREATE FUNCTION order_search_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  buyer customer;
  receiver address;
BEGIN
  SELECT * INTO buyer FROM customer WHERE id = NEW.customer_id FOR SHARE;
  SELECT * INTO receiver FROM address WHERE id = NEW.shipping_address_id FOR SHARE;
  INSERT INTO order_search (order_id, created_at, terms)
  VALUES (NEW.id, NEW.created_at, order_terms(NEW.email, NEW.display_id::text, buyer.first_name, buyer.last_name,
    buyer.phone, receiver.first_name, receiver.last_name))
  ON CONFLICT (order_id) DO UPDATE SET created_at = excluded.created_at, terms = excluded.terms;
  RETURN NULL;
END
$$;
CREATE TRIGGER order_searched_in AFTER INSERT ON "order" FOR EACH ROW EXECUTE FUNCTION order_search_of_order();
CREATE TRIGGER order_searched AFTER UPDATE ON "order" FOR EACH ROW
  WHEN ((OLD.email, OLD.display_id, OLD.customer_id, OLD.shipping_address_id, OLD.created_at)
    IS DISTINCT FROM (NEW.email, NEW.display_id, NEW.customer_id, NEW.shipping_address_id, NEW.created_at))
  EXECUTE FUNCTION order_search_of_order();

CREATE FUNCTION order_search_of_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_order_search(array(SELECT id FROM "order" WHERE customer_id = NEW.id));
  RETURN NULL;
END
$$;
CREATE TRIGGER customer_searched AFTER UPDATE ON customer FOR EACH ROW
  WHEN ((OLD.first_name, OLD.last_name, OLD.phone) IS DISTINCT FROM (NEW.first_name, NEW.last_name, NEW.phone))
  EXECUTE FUNCTION order_search_of_customer();

CREATE FUNCTION order_search_of_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_order_search(array(SELECT id FROM "order" WHERE shipping_address_id = NEW.id));
  RETURN NULL;
END
$$;
CREATE TRIGGER address_searched AFTER UPDATE ON address FOR EACH ROW
  WHEN ((OLD.first_name, OLD.last_name) IS DISTINCT FROM (NEW.first_name, NEW.last_name))
  EXECUTE FUNCTION order_search_of_address();

-- How many orders a day has, by statuses: kept like row_count, every change a row of its own, gathered at thirty.
CREATE FUNCTION add_order_count(of_order "order", change integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_day constant date := (of_order.created_at AT TIME ZONE 'UTC')::date;
  gathered bigint;
BEGIN
  IF (SELECT count(*) FROM order_count c WHERE c.day = of_day AND c.status = of_order.status
      AND c.fulfillment_status = of_order.fulfillment_status AND c.payment_status = of_order.payment_status) >= 30 THEN
    WITH gone AS (
      DELETE FROM order_count WHERE id IN (
        SELECT c.id FROM order_count c WHERE c.day = of_day AND c.status = of_order.status
          AND c.fulfillment_status = of_order.fulfillment_status AND c.payment_status = of_order.payment_status
        FOR UPDATE SKIP LOCKED
      ) RETURNING n
    )
    SELECT coalesce(sum(n), 0) INTO gathered FROM gone;
    change := change + gathered;
  END IF;
  IF change <> 0 THEN
    INSERT INTO order_count (day, status, fulfillment_status, payment_status, n)
    VALUES (of_day, of_order.status, of_order.fulfillment_status, of_order.payment_status, change);
  END IF;
END
$$;

CREATE FUNCTION count_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_order_count(OLD, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM add_order_count(NEW, 1);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER order_counted_by_day_in AFTER INSERT OR DELETE ON "order" FOR EACH ROW EXECUTE FUNCTION count_order();
CREATE TRIGGER order_counted_by_day AFTER UPDATE ON "order" FOR EACH ROW
  WHEN ((OLD.status, OLD.fulfillment_status, OLD.payment_status, OLD.created_at)
    IS DISTINCT FROM (NEW.status, NEW.fulfillment_status, NEW.payment_status, NEW.created_at))
  EXECUTE FUNCTION count_order();

CREATE FUNCTION forget_order_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM order_count;
  RETURN NULL;
END
$$;
CREATE TRIGGER order_counted_by_day_out AFTER TRUNCATE ON "order" FOR EACH STATEMENT EXECUTE FUNCTION forget_order_count();

-- Makes both anew from the orders there are: here, and where rows were put in without triggers.
CREATE FUNCTION refill_order_search_and_count() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM order_search;
  INSERT INTO order_search (order_id, created_at, terms)
    SELECT o.id, o.created_at, order_terms(o.email, o.display_id::text, c.first_name, c.last_name, c.phone, a.first_name, a.last_name)
    FROM "order" o JOIN customer c ON c.id = o.customer_id LEFT JOIN address a ON a.id = o.shipping_address_id;
  DELETE FROM order_count;
  INSERT INTO order_count (day, status, fulfillment_status, payment_status, n)
    SELECT (created_at AT TIME ZONE 'UTC')::date, status, fulfillment_status, payment_status, count(*)
    FROM "order" GROUP BY 1, 2, 3, 4;
END
$$;
SELECT refill_order_search_and_count();

-- Made when the rows are there, which takes a tenth of the time.
CREATE INDEX "order_search_terms_idx" ON "order_search" USING GIN ("terms" gin_trgm_ops);
