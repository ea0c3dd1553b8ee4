-- Written by hand: what prisma/schema cannot say. Each rule has a row in test/constraints.test.ts that tries to break it.
-- Names: <table>_<what>_check, <table>_<columns>_key. NULL satisfies a CHECK, so an optional column needs no "or null".

-- updated_at ------------------------------------------------------------------------------------------------------

-- It is the ETag of a resource, so it has to grow with every write, also with two in one millisecond.
CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 millisecond');
  RETURN NEW;
END
$$;

-- Tables of later migrations get theirs from make-migration.mjs.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.relname
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'updated_at' AND NOT a.attisdropped
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    WHERE c.relkind = 'r'
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch_updated_at()',
      name || '_touch', name
    );
  END LOOP;
END
$$;

-- Words ----------------------------------------------------------------------------------------------------------

ALTER TABLE "user" ADD CONSTRAINT user_role_check CHECK (role IN ('admin', 'member', 'developer'));
ALTER TABLE invite ADD CONSTRAINT invite_role_check CHECK (role IN ('admin', 'member', 'developer'));
ALTER TABLE batch_job ADD CONSTRAINT batch_job_type_check
  CHECK (type IN ('product-export', 'product-import', 'order-export', 'price-list-import'));
ALTER TABLE currency ADD CONSTRAINT currency_code_check CHECK (code = lower(code));
ALTER TABLE country ADD CONSTRAINT country_iso_2_check CHECK (iso_2 = lower(iso_2));
ALTER TABLE shipping_profile ADD CONSTRAINT shipping_profile_type_check CHECK (type IN ('default', 'gift_card', 'custom'));
ALTER TABLE shipping_option ADD CONSTRAINT shipping_option_price_type_check CHECK (price_type IN ('flat_rate', 'calculated'));
ALTER TABLE shipping_option_requirement ADD CONSTRAINT shipping_option_requirement_type_check
  CHECK (type IN ('min_subtotal', 'max_subtotal'));
ALTER TABLE product ADD CONSTRAINT product_status_check CHECK (status IN ('draft', 'proposed', 'published', 'rejected'));
ALTER TABLE price_list
  ADD CONSTRAINT price_list_type_check CHECK (type IN ('sale', 'override')),
  ADD CONSTRAINT price_list_status_check CHECK (status IN ('active', 'draft'));
ALTER TABLE discount_rule
  ADD CONSTRAINT discount_rule_type_check CHECK (type IN ('fixed', 'percentage', 'free_shipping')),
  ADD CONSTRAINT discount_rule_allocation_check CHECK (allocation IN ('total', 'item'));
ALTER TABLE discount_condition
  ADD CONSTRAINT discount_condition_type_check
    CHECK (type IN ('products', 'product_types', 'product_collections', 'product_tags', 'customer_groups')),
  ADD CONSTRAINT discount_condition_operator_check CHECK (operator IN ('in', 'not_in'));
ALTER TABLE cart ADD CONSTRAINT cart_type_check
  CHECK (type IN ('default', 'swap', 'draft_order', 'payment_link', 'claim'));
ALTER TABLE "order"
  ADD CONSTRAINT order_status_check
    CHECK (status IN ('pending', 'completed', 'archived', 'canceled', 'requires_action')),
  ADD CONSTRAINT order_fulfillment_status_check
    CHECK (fulfillment_status IN ('not_fulfilled', 'partially_fulfilled', 'fulfilled', 'partially_shipped', 'shipped',
      'partially_returned', 'returned', 'canceled', 'requires_action')),
  ADD CONSTRAINT order_payment_status_check
    CHECK (payment_status IN ('not_paid', 'awaiting', 'captured', 'partially_refunded', 'refunded', 'canceled',
      'requires_action'));
ALTER TABLE draft_order ADD CONSTRAINT draft_order_status_check CHECK (status IN ('open', 'completed'));
ALTER TABLE payment_session ADD CONSTRAINT payment_session_status_check
  CHECK (status IN ('authorized', 'pending', 'requires_more', 'error', 'canceled'));
ALTER TABLE refund ADD CONSTRAINT refund_reason_check CHECK (reason IN ('discount', 'return', 'swap', 'claim', 'other'));
ALTER TABLE payment_collection
  ADD CONSTRAINT payment_collection_type_check CHECK (type IN ('order_edit')),
  ADD CONSTRAINT payment_collection_status_check
    CHECK (status IN ('not_paid', 'awaiting', 'authorized', 'partially_authorized', 'canceled'));
ALTER TABLE "return" ADD CONSTRAINT return_status_check
  CHECK (status IN ('requested', 'received', 'requires_action', 'canceled'));
ALTER TABLE swap
  ADD CONSTRAINT swap_fulfillment_status_check
    CHECK (fulfillment_status IN ('not_fulfilled', 'fulfilled', 'shipped', 'partially_shipped', 'canceled',
      'requires_action')),
  ADD CONSTRAINT swap_payment_status_check
    CHECK (payment_status IN ('not_paid', 'awaiting', 'captured', 'confirmed', 'canceled', 'difference_refunded',
      'partially_refunded', 'refunded', 'requires_action'));
ALTER TABLE claim_order
  ADD CONSTRAINT claim_order_type_check CHECK (type IN ('refund', 'replace')),
  ADD CONSTRAINT claim_order_payment_status_check CHECK (payment_status IN ('na', 'not_refunded', 'refunded')),
  ADD CONSTRAINT claim_order_fulfillment_status_check
    CHECK (fulfillment_status IN ('not_fulfilled', 'partially_fulfilled', 'fulfilled', 'partially_shipped', 'shipped',
      'partially_returned', 'returned', 'canceled', 'requires_action'));
ALTER TABLE claim_item ADD CONSTRAINT claim_item_reason_check
  CHECK (reason IN ('missing_item', 'wrong_item', 'production_failure', 'other'));
ALTER TABLE order_item_change ADD CONSTRAINT order_item_change_type_check
  CHECK (type IN ('item_add', 'item_update', 'item_remove'));

-- Amounts, rates, quantities ------------------------------------------------------------------------------------------

ALTER TABLE region ADD CONSTRAINT region_tax_rate_check CHECK (tax_rate BETWEEN 0 AND 100);
ALTER TABLE tax_rate ADD CONSTRAINT tax_rate_rate_check CHECK (rate BETWEEN 0 AND 100);
ALTER TABLE line_item_tax_line ADD CONSTRAINT line_item_tax_line_rate_check CHECK (rate >= 0);
ALTER TABLE shipping_method_tax_line ADD CONSTRAINT shipping_method_tax_line_rate_check CHECK (rate >= 0);
ALTER TABLE shipping_option ADD CONSTRAINT shipping_option_amount_check
  CHECK (CASE price_type WHEN 'calculated' THEN amount IS NULL ELSE amount IS NOT NULL AND amount >= 0 END);
ALTER TABLE shipping_method ADD CONSTRAINT shipping_method_price_check CHECK (price >= 0);
ALTER TABLE custom_shipping_option ADD CONSTRAINT custom_shipping_option_price_check CHECK (price >= 0);
ALTER TABLE money_amount ADD CONSTRAINT money_amount_amount_check CHECK (amount >= 0);
ALTER TABLE discount
  ADD CONSTRAINT discount_usage_limit_check CHECK (usage_limit > 0),
  ADD CONSTRAINT discount_usage_count_check CHECK (usage_count >= 0);
ALTER TABLE discount_rule ADD CONSTRAINT discount_rule_value_check
  CHECK (value >= 0 AND (type <> 'percentage' OR value <= 100));
ALTER TABLE gift_card
  ADD CONSTRAINT gift_card_balance_check CHECK (balance BETWEEN 0 AND value),
  ADD CONSTRAINT gift_card_tax_rate_check CHECK (tax_rate >= 0);
ALTER TABLE gift_card_transaction ADD CONSTRAINT gift_card_transaction_amount_check CHECK (amount >= 0);
ALTER TABLE inventory_level
  ADD CONSTRAINT inventory_level_stocked_quantity_check CHECK (stocked_quantity >= 0),
  -- It may exceed what is in stock: backorders, and corrections by hand.
  ADD CONSTRAINT inventory_level_reserved_quantity_check CHECK (reserved_quantity >= 0),
  ADD CONSTRAINT inventory_level_incoming_quantity_check CHECK (incoming_quantity >= 0);
ALTER TABLE reservation_item ADD CONSTRAINT reservation_item_quantity_check CHECK (quantity > 0);
ALTER TABLE product_variant_inventory_item ADD CONSTRAINT product_variant_inventory_item_required_quantity_check
  CHECK (required_quantity > 0);
ALTER TABLE product_category ADD CONSTRAINT product_category_rank_check CHECK (rank >= 0);

ALTER TABLE line_item
  ADD CONSTRAINT line_item_quantity_check CHECK (quantity > 0),
  ADD CONSTRAINT line_item_unit_price_check CHECK (unit_price >= 0 OR is_return),
  -- Null means 0 in these three.
  ADD CONSTRAINT line_item_fulfilled_quantity_check CHECK (fulfilled_quantity BETWEEN 0 AND quantity),
  ADD CONSTRAINT line_item_shipped_quantity_check CHECK (shipped_quantity BETWEEN 0 AND coalesce(fulfilled_quantity, 0)),
  ADD CONSTRAINT line_item_returned_quantity_check CHECK (returned_quantity BETWEEN 0 AND quantity);
ALTER TABLE "order"
  ADD CONSTRAINT order_paid_total_check CHECK (paid_total >= 0),
  ADD CONSTRAINT order_refunded_total_check CHECK (refunded_total >= 0);
ALTER TABLE payment
  ADD CONSTRAINT payment_amount_check CHECK (amount >= 0),
  ADD CONSTRAINT payment_amount_refunded_check CHECK (amount_refunded BETWEEN 0 AND amount),
  ADD CONSTRAINT payment_refund_after_capture_check CHECK (amount_refunded = 0 OR captured_at IS NOT NULL);
ALTER TABLE payment_session ADD CONSTRAINT payment_session_amount_check CHECK (amount >= 0);
ALTER TABLE refund ADD CONSTRAINT refund_amount_check CHECK (amount > 0);
ALTER TABLE payment_collection
  ADD CONSTRAINT payment_collection_amount_check CHECK (amount >= 0),
  ADD CONSTRAINT payment_collection_authorized_amount_check CHECK (authorized_amount >= 0);
ALTER TABLE fulfillment_item ADD CONSTRAINT fulfillment_item_quantity_check CHECK (quantity > 0);
ALTER TABLE "return" ADD CONSTRAINT return_refund_amount_check CHECK (refund_amount >= 0);
-- Zero is an item that was requested and did not arrive.
ALTER TABLE return_item
  ADD CONSTRAINT return_item_quantity_check CHECK (quantity >= 0),
  ADD CONSTRAINT return_item_requested_quantity_check CHECK (requested_quantity >= 0),
  ADD CONSTRAINT return_item_received_quantity_check CHECK (received_quantity >= 0);
ALTER TABLE claim_order ADD CONSTRAINT claim_order_refund_amount_check
  CHECK (refund_amount >= 0 AND (type = 'refund' OR refund_amount = 0));
ALTER TABLE claim_item ADD CONSTRAINT claim_item_quantity_check CHECK (quantity > 0);

-- States and owners -------------------------------------------------------------------------------------------------

ALTER TABLE price_list ADD CONSTRAINT price_list_dates_check CHECK (ends_at >= starts_at);
ALTER TABLE product_category ADD CONSTRAINT product_category_parent_check CHECK (parent_category_id <> id);
ALTER TABLE return_reason ADD CONSTRAINT return_reason_parent_check CHECK (parent_return_reason_id <> id);
ALTER TABLE discount ADD CONSTRAINT discount_parent_check CHECK (parent_discount_id <> id);
ALTER TABLE draft_order ADD CONSTRAINT draft_order_completed_check
  CHECK (status <> 'completed' OR (completed_at IS NOT NULL AND order_id IS NOT NULL));
ALTER TABLE shipping_method ADD CONSTRAINT shipping_method_owner_check
  CHECK (num_nonnulls(order_id, cart_id, swap_id, claim_order_id, return_id) >= 1);
ALTER TABLE refund ADD CONSTRAINT refund_owner_check CHECK (num_nonnulls(order_id, payment_id) >= 1);
ALTER TABLE fulfillment
  ADD CONSTRAINT fulfillment_owner_check CHECK (num_nonnulls(order_id, swap_id, claim_order_id) = 1),
  ADD CONSTRAINT fulfillment_shipped_or_canceled_check CHECK (shipped_at IS NULL OR canceled_at IS NULL);
ALTER TABLE "return"
  ADD CONSTRAINT return_owner_check CHECK (num_nonnulls(order_id, swap_id, claim_order_id) >= 1),
  ADD CONSTRAINT return_received_check CHECK (status <> 'received' OR received_at IS NOT NULL);
ALTER TABLE order_edit ADD CONSTRAINT order_edit_outcome_check
  CHECK (num_nonnulls(confirmed_at, declined_at, canceled_at) <= 1);
ALTER TABLE order_item_change ADD CONSTRAINT order_item_change_lines_check
  CHECK (deleted_at IS NOT NULL OR CASE type
    WHEN 'item_add' THEN original_line_item_id IS NULL AND line_item_id IS NOT NULL
    WHEN 'item_update' THEN original_line_item_id IS NOT NULL AND line_item_id IS NOT NULL
    WHEN 'item_remove' THEN original_line_item_id IS NOT NULL AND line_item_id IS NULL
  END);

-- Uniqueness among live rows: a deleted row gives its name free ----------------------------------------------------

CREATE UNIQUE INDEX user_email_key ON "user" (email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX invite_user_email_key ON invite (user_email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX analytics_config_user_id_key ON analytics_config (user_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_handle_key ON product (handle) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_collection_handle_key ON product_collection (handle) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_variant_sku_key ON product_variant (sku) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_variant_barcode_key ON product_variant (barcode) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_variant_ean_key ON product_variant (ean) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_variant_upc_key ON product_variant (upc) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_option_value_variant_id_option_id_key ON product_option_value (variant_id, option_id)
  WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX discount_code_key ON discount (code) WHERE deleted_at IS NULL;
-- A guest and a registered customer may share an e-mail address.
CREATE UNIQUE INDEX customer_email_has_account_key ON customer (email, has_account) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX customer_group_name_key ON customer_group (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX inventory_item_sku_key ON inventory_item (sku) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX inventory_level_inventory_item_id_location_id_key ON inventory_level (inventory_item_id, location_id)
  WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX product_variant_inventory_item_variant_id_inventory_item_id_key
  ON product_variant_inventory_item (variant_id, inventory_item_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX sales_channel_location_sales_channel_id_location_id_key
  ON sales_channel_location (sales_channel_id, location_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX shipping_option_requirement_shipping_option_id_type_key
  ON shipping_option_requirement (shipping_option_id, type) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX return_reason_value_key ON return_reason (value) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX order_item_change_order_edit_id_original_line_item_id_key
  ON order_item_change (order_edit_id, original_line_item_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX order_item_change_order_edit_id_line_item_id_key
  ON order_item_change (order_edit_id, line_item_id) WHERE deleted_at IS NULL;

-- Uniqueness in a state ----------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX store_singleton_key ON store ((true));
CREATE UNIQUE INDEX payment_session_selected_key ON payment_session (cart_id) WHERE is_selected;
CREATE UNIQUE INDEX payment_live_cart_id_key ON payment (cart_id) WHERE canceled_at IS NULL;
CREATE UNIQUE INDEX payment_live_swap_id_key ON payment (swap_id) WHERE canceled_at IS NULL;
CREATE UNIQUE INDEX order_edit_active_order_id_key ON order_edit (order_id)
  WHERE confirmed_at IS NULL AND declined_at IS NULL AND canceled_at IS NULL;
CREATE UNIQUE INDEX line_item_order_edit_id_original_item_id_key ON line_item (order_edit_id, original_item_id)
  WHERE original_item_id IS NOT NULL;

-- Deferrable, so that one UPDATE can move all siblings by one: a plain unique index looks at every row on the way.
DROP INDEX product_category_parent_category_id_rank_key;
ALTER TABLE product_category ADD CONSTRAINT product_category_parent_category_id_rank_key
  UNIQUE (parent_category_id, rank) DEFERRABLE INITIALLY IMMEDIATE;

-- Indexes Prisma cannot write --------------------------------------------------------------------------------------

-- For LIKE 'path%' in any collation.
DROP INDEX product_category_mpath_idx;
CREATE INDEX product_category_mpath_idx ON product_category (mpath text_pattern_ops);

-- Orders and drafts are also searched by a part of their number. Search with `display_id::text ILIKE …`.
CREATE INDEX order_display_id_search_idx ON "order" USING gin ((display_id::text) gin_trgm_ops);
CREATE INDEX draft_order_display_id_search_idx ON draft_order USING gin ((display_id::text) gin_trgm_ops);
