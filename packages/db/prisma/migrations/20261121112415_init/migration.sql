-- Added by hand: the search indexes below need it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "cart" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'default',
    "email" TEXT,
    "customer_id" TEXT,
    "region_id" TEXT NOT NULL,
    "billing_address_id" TEXT,
    "shipping_address_id" TEXT,
    "sales_channel_id" TEXT,
    "payment_id" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "payment_authorized_at" TIMESTAMPTZ(3),
    "idempotency_key" TEXT,
    "context" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_discount" (
    "cart_id" TEXT NOT NULL,
    "discount_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cart_discount_pkey" PRIMARY KEY ("cart_id","discount_id")
);

-- CreateTable
CREATE TABLE "cart_gift_card" (
    "cart_id" TEXT NOT NULL,
    "gift_card_id" TEXT NOT NULL,

    CONSTRAINT "cart_gift_card_pkey" PRIMARY KEY ("cart_id","gift_card_id")
);

-- CreateTable
CREATE TABLE "claim_order" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payment_status" TEXT NOT NULL DEFAULT 'na',
    "fulfillment_status" TEXT NOT NULL DEFAULT 'not_fulfilled',
    "order_id" TEXT NOT NULL,
    "shipping_address_id" TEXT,
    "refund_amount" INTEGER,
    "canceled_at" TIMESTAMPTZ(3),
    "no_notification" BOOLEAN,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_item" (
    "id" TEXT NOT NULL,
    "claim_order_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "quantity" INTEGER NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_image" (
    "id" TEXT NOT NULL,
    "claim_item_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_tag" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_item_to_tag" (
    "claim_item_id" TEXT NOT NULL,
    "claim_tag_id" TEXT NOT NULL,

    CONSTRAINT "claim_item_to_tag_pkey" PRIMARY KEY ("claim_item_id","claim_tag_id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "first_name" TEXT,
    "last_name" TEXT,
    "billing_address_id" TEXT,
    "phone" TEXT,
    "password_hash" TEXT,
    "has_account" BOOLEAN NOT NULL DEFAULT false,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_to_group" (
    "customer_id" TEXT NOT NULL,
    "customer_group_id" TEXT NOT NULL,

    CONSTRAINT "customer_to_group_pkey" PRIMARY KEY ("customer_id","customer_group_id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT,
    "company" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "address_1" TEXT,
    "address_2" TEXT,
    "city" TEXT,
    "country_code" TEXT,
    "province" TEXT,
    "postal_code" TEXT,
    "phone" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "is_dynamic" BOOLEAN NOT NULL DEFAULT false,
    "rule_id" TEXT NOT NULL,
    "is_disabled" BOOLEAN NOT NULL DEFAULT false,
    "parent_discount_id" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3),
    "valid_duration" TEXT,
    "usage_limit" INTEGER,
    "usage_count" INTEGER NOT NULL DEFAULT 0,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_rule" (
    "id" TEXT NOT NULL,
    "description" TEXT,
    "type" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "allocation" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_region" (
    "discount_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,

    CONSTRAINT "discount_region_pkey" PRIMARY KEY ("discount_id","region_id")
);

-- CreateTable
CREATE TABLE "discount_condition" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "discount_rule_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_condition_product" (
    "product_id" TEXT NOT NULL,
    "condition_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_condition_product_pkey" PRIMARY KEY ("condition_id","product_id")
);

-- CreateTable
CREATE TABLE "discount_condition_product_type" (
    "product_type_id" TEXT NOT NULL,
    "condition_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_condition_product_type_pkey" PRIMARY KEY ("condition_id","product_type_id")
);

-- CreateTable
CREATE TABLE "discount_condition_product_collection" (
    "product_collection_id" TEXT NOT NULL,
    "condition_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_condition_product_collection_pkey" PRIMARY KEY ("condition_id","product_collection_id")
);

-- CreateTable
CREATE TABLE "discount_condition_product_tag" (
    "product_tag_id" TEXT NOT NULL,
    "condition_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_condition_product_tag_pkey" PRIMARY KEY ("condition_id","product_tag_id")
);

-- CreateTable
CREATE TABLE "discount_condition_customer_group" (
    "customer_group_id" TEXT NOT NULL,
    "condition_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_condition_customer_group_pkey" PRIMARY KEY ("condition_id","customer_group_id")
);

-- CreateTable
CREATE TABLE "fulfillment" (
    "id" TEXT NOT NULL,
    "order_id" TEXT,
    "swap_id" TEXT,
    "claim_order_id" TEXT,
    "provider_id" TEXT NOT NULL,
    "location_id" TEXT,
    "tracking_numbers" JSONB NOT NULL DEFAULT '[]',
    "data" JSONB NOT NULL DEFAULT '{}',
    "shipped_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),
    "no_notification" BOOLEAN,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fulfillment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fulfillment_item" (
    "fulfillment_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "fulfillment_item_pkey" PRIMARY KEY ("fulfillment_id","item_id")
);

-- CreateTable
CREATE TABLE "tracking_link" (
    "id" TEXT NOT NULL,
    "url" TEXT,
    "tracking_number" TEXT NOT NULL,
    "fulfillment_id" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "tracking_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gift_card" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "order_id" TEXT,
    "is_disabled" BOOLEAN NOT NULL DEFAULT false,
    "ends_at" TIMESTAMPTZ(3),
    "tax_rate" DECIMAL(9,6),
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "gift_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gift_card_transaction" (
    "id" TEXT NOT NULL,
    "gift_card_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "is_taxable" BOOLEAN,
    "tax_rate" DECIMAL(9,6),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gift_card_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inventory_item" (
    "id" TEXT NOT NULL,
    "sku" TEXT,
    "title" TEXT,
    "description" TEXT,
    "thumbnail" TEXT,
    "origin_country" TEXT,
    "hs_code" TEXT,
    "mid_code" TEXT,
    "material" TEXT,
    "weight" INTEGER,
    "length" INTEGER,
    "height" INTEGER,
    "width" INTEGER,
    "requires_shipping" BOOLEAN NOT NULL DEFAULT true,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "inventory_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inventory_level" (
    "id" TEXT NOT NULL,
    "inventory_item_id" TEXT NOT NULL,
    "location_id" TEXT NOT NULL,
    "stocked_quantity" INTEGER NOT NULL DEFAULT 0,
    "reserved_quantity" INTEGER NOT NULL DEFAULT 0,
    "incoming_quantity" INTEGER NOT NULL DEFAULT 0,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "inventory_level_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_variant_inventory_item" (
    "id" TEXT NOT NULL,
    "inventory_item_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "required_quantity" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_variant_inventory_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation_item" (
    "id" TEXT NOT NULL,
    "line_item_id" TEXT,
    "inventory_item_id" TEXT NOT NULL,
    "location_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "external_id" TEXT,
    "description" TEXT,
    "created_by" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservation_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_location" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address_id" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "stock_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_location_address" (
    "id" TEXT NOT NULL,
    "address_1" TEXT NOT NULL,
    "address_2" TEXT,
    "company" TEXT,
    "city" TEXT,
    "country_code" TEXT NOT NULL,
    "phone" TEXT,
    "province" TEXT,
    "postal_code" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "stock_location_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_item" (
    "id" TEXT NOT NULL,
    "cart_id" TEXT,
    "order_id" TEXT,
    "swap_id" TEXT,
    "claim_order_id" TEXT,
    "order_edit_id" TEXT,
    "original_item_id" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "thumbnail" TEXT,
    "variant_id" TEXT,
    "is_return" BOOLEAN NOT NULL DEFAULT false,
    "is_giftcard" BOOLEAN NOT NULL DEFAULT false,
    "should_merge" BOOLEAN NOT NULL DEFAULT true,
    "allow_discounts" BOOLEAN NOT NULL DEFAULT true,
    "has_shipping" BOOLEAN,
    "unit_price" INTEGER NOT NULL,
    "includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "quantity" INTEGER NOT NULL,
    "fulfilled_quantity" INTEGER,
    "returned_quantity" INTEGER,
    "shipped_quantity" INTEGER,
    "subtotal" INTEGER,
    "discount_total" INTEGER,
    "raw_discount_total" DECIMAL,
    "tax_total" INTEGER,
    "total" INTEGER,
    "original_total" INTEGER,
    "original_tax_total" INTEGER,
    "refundable" INTEGER,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_item_tax_line" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "rate" DECIMAL(9,6) NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_item_tax_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_item_adjustment" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "discount_id" TEXT,
    "amount" DECIMAL NOT NULL,
    "metadata" JSONB,

    CONSTRAINT "line_item_adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "fulfillment_status" TEXT NOT NULL DEFAULT 'not_fulfilled',
    "payment_status" TEXT NOT NULL DEFAULT 'not_paid',
    "display_id" SERIAL NOT NULL,
    "cart_id" TEXT,
    "draft_order_id" TEXT,
    "customer_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "sales_channel_id" TEXT,
    "billing_address_id" TEXT,
    "shipping_address_id" TEXT,
    "tax_rate" DECIMAL(9,6),
    "canceled_at" TIMESTAMPTZ(3),
    "no_notification" BOOLEAN,
    "idempotency_key" TEXT,
    "external_id" TEXT,
    "subtotal" INTEGER NOT NULL DEFAULT 0,
    "discount_total" INTEGER NOT NULL DEFAULT 0,
    "raw_discount_total" DECIMAL NOT NULL DEFAULT 0,
    "shipping_total" INTEGER NOT NULL DEFAULT 0,
    "item_tax_total" INTEGER NOT NULL DEFAULT 0,
    "shipping_tax_total" INTEGER NOT NULL DEFAULT 0,
    "tax_total" INTEGER NOT NULL DEFAULT 0,
    "gift_card_total" INTEGER NOT NULL DEFAULT 0,
    "gift_card_tax_total" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "paid_total" INTEGER NOT NULL DEFAULT 0,
    "refunded_total" INTEGER NOT NULL DEFAULT 0,
    "refundable_amount" INTEGER NOT NULL DEFAULT 0,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_discount" (
    "order_id" TEXT NOT NULL,
    "discount_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "order_discount_pkey" PRIMARY KEY ("order_id","discount_id")
);

-- CreateTable
CREATE TABLE "order_gift_card" (
    "order_id" TEXT NOT NULL,
    "gift_card_id" TEXT NOT NULL,

    CONSTRAINT "order_gift_card_pkey" PRIMARY KEY ("order_id","gift_card_id")
);

-- CreateTable
CREATE TABLE "draft_order" (
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "display_id" SERIAL NOT NULL,
    "cart_id" TEXT NOT NULL,
    "order_id" TEXT,
    "canceled_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "no_notification_order" BOOLEAN,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_edit" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "internal_note" TEXT,
    "created_by" TEXT NOT NULL,
    "requested_by" TEXT,
    "requested_at" TIMESTAMPTZ(3),
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "declined_by" TEXT,
    "declined_reason" TEXT,
    "declined_at" TIMESTAMPTZ(3),
    "canceled_by" TEXT,
    "canceled_at" TIMESTAMPTZ(3),
    "payment_collection_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_item_change" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "order_edit_id" TEXT NOT NULL,
    "original_line_item_id" TEXT,
    "line_item_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_item_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" TEXT NOT NULL,
    "swap_id" TEXT,
    "cart_id" TEXT,
    "order_id" TEXT,
    "amount" INTEGER NOT NULL,
    "currency_code" TEXT NOT NULL,
    "amount_refunded" INTEGER NOT NULL DEFAULT 0,
    "provider_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "captured_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_session" (
    "id" TEXT NOT NULL,
    "cart_id" TEXT,
    "provider_id" TEXT NOT NULL,
    "is_selected" BOOLEAN,
    "is_initiated" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "data" JSONB NOT NULL DEFAULT '{}',
    "amount" INTEGER,
    "payment_authorized_at" TIMESTAMPTZ(3),
    "idempotency_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "order_id" TEXT,
    "payment_id" TEXT,
    "amount" INTEGER NOT NULL,
    "note" TEXT,
    "reason" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_collection" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "description" TEXT,
    "amount" INTEGER NOT NULL,
    "authorized_amount" INTEGER,
    "region_id" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_collection_payment" (
    "payment_collection_id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,

    CONSTRAINT "payment_collection_payment_pkey" PRIMARY KEY ("payment_collection_id","payment_id")
);

-- CreateTable
CREATE TABLE "payment_collection_session" (
    "payment_collection_id" TEXT NOT NULL,
    "payment_session_id" TEXT NOT NULL,

    CONSTRAINT "payment_collection_session_pkey" PRIMARY KEY ("payment_collection_id","payment_session_id")
);

-- CreateTable
CREATE TABLE "price_list" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'sale',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list_customer_group" (
    "price_list_id" TEXT NOT NULL,
    "customer_group_id" TEXT NOT NULL,

    CONSTRAINT "price_list_customer_group_pkey" PRIMARY KEY ("price_list_id","customer_group_id")
);

-- CreateTable
CREATE TABLE "money_amount" (
    "id" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "min_quantity" INTEGER,
    "max_quantity" INTEGER,
    "variant_id" TEXT NOT NULL,
    "price_list_id" TEXT,
    "region_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "money_amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT,
    "description" TEXT,
    "handle" TEXT,
    "is_giftcard" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "thumbnail" TEXT,
    "profile_id" TEXT NOT NULL,
    "weight" INTEGER,
    "length" INTEGER,
    "height" INTEGER,
    "width" INTEGER,
    "hs_code" TEXT,
    "origin_country" TEXT,
    "mid_code" TEXT,
    "material" TEXT,
    "collection_id" TEXT,
    "type_id" TEXT,
    "discountable" BOOLEAN NOT NULL DEFAULT true,
    "external_id" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_option" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_option_value" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "option_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_option_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_variant" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "sku" TEXT,
    "barcode" TEXT,
    "ean" TEXT,
    "upc" TEXT,
    "variant_rank" INTEGER DEFAULT 0,
    "inventory_quantity" INTEGER NOT NULL DEFAULT 0,
    "allow_backorder" BOOLEAN NOT NULL DEFAULT false,
    "manage_inventory" BOOLEAN NOT NULL DEFAULT true,
    "hs_code" TEXT,
    "origin_country" TEXT,
    "mid_code" TEXT,
    "material" TEXT,
    "weight" INTEGER,
    "length" INTEGER,
    "height" INTEGER,
    "width" INTEGER,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_image" (
    "product_id" TEXT NOT NULL,
    "image_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_image_pkey" PRIMARY KEY ("product_id","image_id")
);

-- CreateTable
CREATE TABLE "product_tag" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_to_tag" (
    "product_id" TEXT NOT NULL,
    "product_tag_id" TEXT NOT NULL,

    CONSTRAINT "product_to_tag_pkey" PRIMARY KEY ("product_id","product_tag_id")
);

-- CreateTable
CREATE TABLE "product_type" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_collection" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "handle" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_category" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "handle" TEXT NOT NULL,
    "mpath" TEXT NOT NULL DEFAULT '',
    "is_internal" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT false,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "parent_category_id" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_to_category" (
    "product_id" TEXT NOT NULL,
    "product_category_id" TEXT NOT NULL,

    CONSTRAINT "product_to_category_pkey" PRIMARY KEY ("product_id","product_category_id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "tax_rate" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "tax_code" TEXT,
    "gift_cards_taxable" BOOLEAN NOT NULL DEFAULT true,
    "automatic_taxes" BOOLEAN NOT NULL DEFAULT true,
    "tax_provider_id" TEXT,
    "includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country" (
    "id" SERIAL NOT NULL,
    "iso_2" TEXT NOT NULL,
    "iso_3" TEXT NOT NULL,
    "num_code" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "region_id" TEXT,

    CONSTRAINT "country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_provider" (
    "id" TEXT NOT NULL,
    "is_installed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payment_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_payment_provider" (
    "region_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,

    CONSTRAINT "region_payment_provider_pkey" PRIMARY KEY ("region_id","provider_id")
);

-- CreateTable
CREATE TABLE "fulfillment_provider" (
    "id" TEXT NOT NULL,
    "is_installed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "fulfillment_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_fulfillment_provider" (
    "region_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,

    CONSTRAINT "region_fulfillment_provider_pkey" PRIMARY KEY ("region_id","provider_id")
);

-- CreateTable
CREATE TABLE "return" (
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "swap_id" TEXT,
    "claim_order_id" TEXT,
    "order_id" TEXT,
    "location_id" TEXT,
    "refund_amount" INTEGER NOT NULL,
    "shipping_data" JSONB,
    "received_at" TIMESTAMPTZ(3),
    "no_notification" BOOLEAN,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_item" (
    "return_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "is_requested" BOOLEAN NOT NULL DEFAULT true,
    "requested_quantity" INTEGER,
    "received_quantity" INTEGER,
    "reason_id" TEXT,
    "note" TEXT,
    "metadata" JSONB,

    CONSTRAINT "return_item_pkey" PRIMARY KEY ("return_id","item_id")
);

-- CreateTable
CREATE TABLE "return_reason" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT,
    "parent_return_reason_id" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sales_channel" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "is_disabled" BOOLEAN NOT NULL DEFAULT false,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "sales_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_to_sales_channel" (
    "product_id" TEXT NOT NULL,
    "sales_channel_id" TEXT NOT NULL,

    CONSTRAINT "product_to_sales_channel_pkey" PRIMARY KEY ("product_id","sales_channel_id")
);

-- CreateTable
CREATE TABLE "sales_channel_location" (
    "id" TEXT NOT NULL,
    "sales_channel_id" TEXT NOT NULL,
    "location_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "sales_channel_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publishable_api_key" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_by" TEXT,
    "revoked_by" TEXT,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publishable_api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publishable_api_key_sales_channel" (
    "publishable_key_id" TEXT NOT NULL,
    "sales_channel_id" TEXT NOT NULL,

    CONSTRAINT "publishable_api_key_sales_channel_pkey" PRIMARY KEY ("publishable_key_id","sales_channel_id")
);

-- CreateTable
CREATE TABLE "shipping_profile" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "shipping_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_option" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "profile_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "price_type" TEXT NOT NULL,
    "amount" INTEGER,
    "is_return" BOOLEAN NOT NULL DEFAULT false,
    "admin_only" BOOLEAN NOT NULL DEFAULT false,
    "includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "data" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "shipping_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_option_requirement" (
    "id" TEXT NOT NULL,
    "shipping_option_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "shipping_option_requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_method" (
    "id" TEXT NOT NULL,
    "shipping_option_id" TEXT NOT NULL,
    "order_id" TEXT,
    "cart_id" TEXT,
    "swap_id" TEXT,
    "claim_order_id" TEXT,
    "return_id" TEXT,
    "price" INTEGER NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "subtotal" INTEGER,
    "tax_total" INTEGER,
    "total" INTEGER,
    "original_total" INTEGER,
    "original_tax_total" INTEGER,

    CONSTRAINT "shipping_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_method_tax_line" (
    "id" TEXT NOT NULL,
    "shipping_method_id" TEXT NOT NULL,
    "rate" DECIMAL(9,6) NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipping_method_tax_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custom_shipping_option" (
    "id" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "shipping_option_id" TEXT NOT NULL,
    "cart_id" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "custom_shipping_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT 'Backroom',
    "default_currency_code" TEXT NOT NULL DEFAULT 'usd',
    "swap_link_template" TEXT,
    "payment_link_template" TEXT,
    "invite_link_template" TEXT,
    "default_location_id" TEXT,
    "default_sales_channel_id" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store_currency" (
    "store_id" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,

    CONSTRAINT "store_currency_pkey" PRIMARY KEY ("store_id","currency_code")
);

-- CreateTable
CREATE TABLE "currency" (
    "code" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "symbol_native" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "currency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "swap" (
    "id" TEXT NOT NULL,
    "fulfillment_status" TEXT NOT NULL DEFAULT 'not_fulfilled',
    "payment_status" TEXT NOT NULL DEFAULT 'not_paid',
    "order_id" TEXT NOT NULL,
    "difference_due" INTEGER,
    "shipping_address_id" TEXT,
    "cart_id" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),
    "no_notification" BOOLEAN,
    "allow_backorder" BOOLEAN NOT NULL DEFAULT false,
    "idempotency_key" TEXT,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "swap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "request_method" TEXT NOT NULL,
    "request_path" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response_code" INTEGER,
    "response_body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "request_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "changes" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "author_id" TEXT,
    "metadata" JSONB DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_provider" (
    "id" TEXT NOT NULL,
    "is_installed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "notification_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" TEXT NOT NULL,
    "event_name" TEXT,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "to" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "parent_id" TEXT,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_job" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "created_by" TEXT,
    "context" JSONB,
    "dry_run" BOOLEAN NOT NULL DEFAULT false,
    "result" JSONB,
    "pre_processed_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "processing_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth" (
    "id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "application_name" TEXT NOT NULL,
    "install_url" TEXT,
    "uninstall_url" TEXT,
    "data" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oauth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_provider" (
    "id" TEXT NOT NULL,
    "is_installed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "tax_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "id" TEXT NOT NULL,
    "rate" DECIMAL(9,6),
    "code" TEXT,
    "name" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_tax_rate" (
    "product_id" TEXT NOT NULL,
    "rate_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_tax_rate_pkey" PRIMARY KEY ("product_id","rate_id")
);

-- CreateTable
CREATE TABLE "product_type_tax_rate" (
    "product_type_id" TEXT NOT NULL,
    "rate_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_type_tax_rate_pkey" PRIMARY KEY ("product_type_id","rate_id")
);

-- CreateTable
CREATE TABLE "shipping_tax_rate" (
    "shipping_option_id" TEXT NOT NULL,
    "rate_id" TEXT NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipping_tax_rate_pkey" PRIMARY KEY ("shipping_option_id","rate_id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "first_name" TEXT,
    "last_name" TEXT,
    "role" TEXT NOT NULL DEFAULT 'member',
    "password_hash" TEXT,
    "api_token_hash" TEXT,
    "api_token_hint" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invite" (
    "id" TEXT NOT NULL,
    "user_email" TEXT NOT NULL,
    "role" TEXT DEFAULT 'member',
    "accepted" BOOLEAN NOT NULL DEFAULT false,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "metadata" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "analytics_config" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "opt_out" BOOLEAN NOT NULL DEFAULT false,
    "anonymize" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "analytics_config_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cart_payment_id_key" ON "cart"("payment_id");

-- CreateIndex
CREATE INDEX "cart_email_idx" ON "cart"("email");

-- CreateIndex
CREATE INDEX "cart_search_idx" ON "cart" USING GIN ("email" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "cart_customer_id_idx" ON "cart"("customer_id");

-- CreateIndex
CREATE INDEX "cart_region_id_idx" ON "cart"("region_id");

-- CreateIndex
CREATE INDEX "cart_billing_address_id_idx" ON "cart"("billing_address_id");

-- CreateIndex
CREATE INDEX "cart_shipping_address_id_idx" ON "cart"("shipping_address_id");

-- CreateIndex
CREATE INDEX "cart_sales_channel_id_idx" ON "cart"("sales_channel_id");

-- CreateIndex
CREATE INDEX "cart_discount_discount_id_idx" ON "cart_discount"("discount_id");

-- CreateIndex
CREATE INDEX "cart_gift_card_gift_card_id_idx" ON "cart_gift_card"("gift_card_id");

-- CreateIndex
CREATE INDEX "claim_order_created_at_id_idx" ON "claim_order"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_order_order_id_idx" ON "claim_order"("order_id");

-- CreateIndex
CREATE INDEX "claim_order_shipping_address_id_idx" ON "claim_order"("shipping_address_id");

-- CreateIndex
CREATE INDEX "claim_item_claim_order_id_idx" ON "claim_item"("claim_order_id");

-- CreateIndex
CREATE INDEX "claim_item_item_id_idx" ON "claim_item"("item_id");

-- CreateIndex
CREATE INDEX "claim_item_variant_id_idx" ON "claim_item"("variant_id");

-- CreateIndex
CREATE INDEX "claim_image_claim_item_id_idx" ON "claim_image"("claim_item_id");

-- CreateIndex
CREATE INDEX "claim_tag_value_idx" ON "claim_tag"("value");

-- CreateIndex
CREATE INDEX "claim_item_to_tag_claim_tag_id_idx" ON "claim_item_to_tag"("claim_tag_id");

-- CreateIndex
CREATE INDEX "customer_last_name_first_name_idx" ON "customer"("last_name", "first_name");

-- CreateIndex
CREATE INDEX "customer_has_account_idx" ON "customer"("has_account");

-- CreateIndex
CREATE INDEX "customer_created_at_id_idx" ON "customer"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "customer_updated_at_idx" ON "customer"("updated_at");

-- CreateIndex
CREATE INDEX "customer_search_idx" ON "customer" USING GIN ("email" gin_trgm_ops, "first_name" gin_trgm_ops, "last_name" gin_trgm_ops, "phone" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_billing_address_id_idx" ON "customer"("billing_address_id");

-- CreateIndex
CREATE INDEX "customer_group_created_at_id_idx" ON "customer_group"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "customer_group_updated_at_idx" ON "customer_group"("updated_at");

-- CreateIndex
CREATE INDEX "customer_group_search_idx" ON "customer_group" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_to_group_customer_group_id_idx" ON "customer_to_group"("customer_group_id");

-- CreateIndex
CREATE INDEX "address_search_idx" ON "address" USING GIN ("first_name" gin_trgm_ops, "last_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "address_customer_id_idx" ON "address"("customer_id");

-- CreateIndex
CREATE INDEX "address_country_code_idx" ON "address"("country_code");

-- CreateIndex
CREATE INDEX "discount_is_dynamic_idx" ON "discount"("is_dynamic");

-- CreateIndex
CREATE INDEX "discount_is_disabled_idx" ON "discount"("is_disabled");

-- CreateIndex
CREATE INDEX "discount_created_at_id_idx" ON "discount"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "discount_updated_at_idx" ON "discount"("updated_at");

-- CreateIndex
CREATE INDEX "discount_search_idx" ON "discount" USING GIN ("code" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "discount_rule_id_idx" ON "discount"("rule_id");

-- CreateIndex
CREATE INDEX "discount_parent_discount_id_idx" ON "discount"("parent_discount_id");

-- CreateIndex
CREATE INDEX "discount_rule_type_idx" ON "discount_rule"("type");

-- CreateIndex
CREATE INDEX "discount_rule_allocation_idx" ON "discount_rule"("allocation");

-- CreateIndex
CREATE INDEX "discount_region_region_id_idx" ON "discount_region"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "discount_condition_discount_rule_id_type_operator_key" ON "discount_condition"("discount_rule_id", "type", "operator");

-- CreateIndex
CREATE INDEX "discount_condition_product_product_id_idx" ON "discount_condition_product"("product_id");

-- CreateIndex
CREATE INDEX "discount_condition_product_type_product_type_id_idx" ON "discount_condition_product_type"("product_type_id");

-- CreateIndex
CREATE INDEX "discount_condition_product_collection_product_collection_id_idx" ON "discount_condition_product_collection"("product_collection_id");

-- CreateIndex
CREATE INDEX "discount_condition_product_tag_product_tag_id_idx" ON "discount_condition_product_tag"("product_tag_id");

-- CreateIndex
CREATE INDEX "discount_condition_customer_group_customer_group_id_idx" ON "discount_condition_customer_group"("customer_group_id");

-- CreateIndex
CREATE INDEX "fulfillment_order_id_idx" ON "fulfillment"("order_id");

-- CreateIndex
CREATE INDEX "fulfillment_swap_id_idx" ON "fulfillment"("swap_id");

-- CreateIndex
CREATE INDEX "fulfillment_claim_order_id_idx" ON "fulfillment"("claim_order_id");

-- CreateIndex
CREATE INDEX "fulfillment_provider_id_idx" ON "fulfillment"("provider_id");

-- CreateIndex
CREATE INDEX "fulfillment_location_id_idx" ON "fulfillment"("location_id");

-- CreateIndex
CREATE INDEX "fulfillment_item_item_id_idx" ON "fulfillment_item"("item_id");

-- CreateIndex
CREATE INDEX "tracking_link_fulfillment_id_idx" ON "tracking_link"("fulfillment_id");

-- CreateIndex
CREATE UNIQUE INDEX "gift_card_code_key" ON "gift_card"("code");

-- CreateIndex
CREATE INDEX "gift_card_created_at_id_idx" ON "gift_card"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "gift_card_search_idx" ON "gift_card" USING GIN ("code" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "gift_card_region_id_idx" ON "gift_card"("region_id");

-- CreateIndex
CREATE INDEX "gift_card_order_id_idx" ON "gift_card"("order_id");

-- CreateIndex
CREATE INDEX "gift_card_transaction_order_id_idx" ON "gift_card_transaction"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "gift_card_transaction_gift_card_id_order_id_key" ON "gift_card_transaction"("gift_card_id", "order_id");

-- CreateIndex
CREATE INDEX "inventory_item_origin_country_idx" ON "inventory_item"("origin_country");

-- CreateIndex
CREATE INDEX "inventory_item_hs_code_idx" ON "inventory_item"("hs_code");

-- CreateIndex
CREATE INDEX "inventory_item_mid_code_idx" ON "inventory_item"("mid_code");

-- CreateIndex
CREATE INDEX "inventory_item_material_idx" ON "inventory_item"("material");

-- CreateIndex
CREATE INDEX "inventory_item_weight_idx" ON "inventory_item"("weight");

-- CreateIndex
CREATE INDEX "inventory_item_length_idx" ON "inventory_item"("length");

-- CreateIndex
CREATE INDEX "inventory_item_height_idx" ON "inventory_item"("height");

-- CreateIndex
CREATE INDEX "inventory_item_width_idx" ON "inventory_item"("width");

-- CreateIndex
CREATE INDEX "inventory_item_requires_shipping_idx" ON "inventory_item"("requires_shipping");

-- CreateIndex
CREATE INDEX "inventory_item_created_at_id_idx" ON "inventory_item"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "inventory_item_search_idx" ON "inventory_item" USING GIN ("sku" gin_trgm_ops, "title" gin_trgm_ops, "description" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "inventory_level_inventory_item_id_idx" ON "inventory_level"("inventory_item_id");

-- CreateIndex
CREATE INDEX "inventory_level_location_id_idx" ON "inventory_level"("location_id");

-- CreateIndex
CREATE INDEX "product_variant_inventory_item_inventory_item_id_idx" ON "product_variant_inventory_item"("inventory_item_id");

-- CreateIndex
CREATE INDEX "product_variant_inventory_item_variant_id_idx" ON "product_variant_inventory_item"("variant_id");

-- CreateIndex
CREATE INDEX "reservation_item_quantity_idx" ON "reservation_item"("quantity");

-- CreateIndex
CREATE INDEX "reservation_item_created_by_idx" ON "reservation_item"("created_by");

-- CreateIndex
CREATE INDEX "reservation_item_created_at_id_idx" ON "reservation_item"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reservation_item_updated_at_idx" ON "reservation_item"("updated_at");

-- CreateIndex
CREATE INDEX "reservation_item_search_idx" ON "reservation_item" USING GIN ("description" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "reservation_item_line_item_id_idx" ON "reservation_item"("line_item_id");

-- CreateIndex
CREATE INDEX "reservation_item_inventory_item_id_idx" ON "reservation_item"("inventory_item_id");

-- CreateIndex
CREATE INDEX "reservation_item_location_id_idx" ON "reservation_item"("location_id");

-- CreateIndex
CREATE INDEX "stock_location_name_idx" ON "stock_location"("name");

-- CreateIndex
CREATE INDEX "stock_location_created_at_id_idx" ON "stock_location"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stock_location_search_idx" ON "stock_location" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "stock_location_address_id_idx" ON "stock_location"("address_id");

-- CreateIndex
CREATE INDEX "line_item_cart_id_created_at_id_idx" ON "line_item"("cart_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "line_item_order_id_created_at_id_idx" ON "line_item"("order_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "line_item_swap_id_idx" ON "line_item"("swap_id");

-- CreateIndex
CREATE INDEX "line_item_claim_order_id_idx" ON "line_item"("claim_order_id");

-- CreateIndex
CREATE INDEX "line_item_order_edit_id_idx" ON "line_item"("order_edit_id");

-- CreateIndex
CREATE INDEX "line_item_original_item_id_idx" ON "line_item"("original_item_id");

-- CreateIndex
CREATE INDEX "line_item_variant_id_idx" ON "line_item"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "line_item_tax_line_item_id_code_key" ON "line_item_tax_line"("item_id", "code");

-- CreateIndex
CREATE INDEX "line_item_adjustment_discount_id_idx" ON "line_item_adjustment"("discount_id");

-- CreateIndex
CREATE UNIQUE INDEX "line_item_adjustment_item_id_discount_id_key" ON "line_item_adjustment"("item_id", "discount_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_display_id_key" ON "order"("display_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_cart_id_key" ON "order"("cart_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_draft_order_id_key" ON "order"("draft_order_id");

-- CreateIndex
CREATE INDEX "order_created_at_id_idx" ON "order"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_updated_at_idx" ON "order"("updated_at");

-- CreateIndex
CREATE INDEX "order_status_created_at_id_idx" ON "order"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_fulfillment_status_created_at_id_idx" ON "order"("fulfillment_status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_payment_status_created_at_id_idx" ON "order"("payment_status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_customer_id_created_at_id_idx" ON "order"("customer_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_region_id_created_at_id_idx" ON "order"("region_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_sales_channel_id_created_at_id_idx" ON "order"("sales_channel_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_email_idx" ON "order"("email");

-- CreateIndex
CREATE INDEX "order_total_idx" ON "order"("total");

-- CreateIndex
CREATE INDEX "order_canceled_at_idx" ON "order"("canceled_at");

-- CreateIndex
CREATE INDEX "order_tax_rate_idx" ON "order"("tax_rate");

-- CreateIndex
CREATE INDEX "order_external_id_idx" ON "order"("external_id");

-- CreateIndex
CREATE INDEX "order_search_idx" ON "order" USING GIN ("email" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "order_currency_code_idx" ON "order"("currency_code");

-- CreateIndex
CREATE INDEX "order_billing_address_id_idx" ON "order"("billing_address_id");

-- CreateIndex
CREATE INDEX "order_shipping_address_id_idx" ON "order"("shipping_address_id");

-- CreateIndex
CREATE INDEX "order_discount_discount_id_idx" ON "order_discount"("discount_id");

-- CreateIndex
CREATE INDEX "order_gift_card_gift_card_id_idx" ON "order_gift_card"("gift_card_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_order_display_id_key" ON "draft_order"("display_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_order_cart_id_key" ON "draft_order"("cart_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_order_order_id_key" ON "draft_order"("order_id");

-- CreateIndex
CREATE INDEX "draft_order_status_created_at_id_idx" ON "draft_order"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "draft_order_created_at_id_idx" ON "draft_order"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "draft_order_updated_at_idx" ON "draft_order"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_edit_payment_collection_id_key" ON "order_edit"("payment_collection_id");

-- CreateIndex
CREATE INDEX "order_edit_created_at_id_idx" ON "order_edit"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_edit_search_idx" ON "order_edit" USING GIN ("internal_note" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "order_edit_order_id_idx" ON "order_edit"("order_id");

-- CreateIndex
CREATE INDEX "order_item_change_order_edit_id_idx" ON "order_item_change"("order_edit_id");

-- CreateIndex
CREATE INDEX "order_item_change_original_line_item_id_idx" ON "order_item_change"("original_line_item_id");

-- CreateIndex
CREATE INDEX "order_item_change_line_item_id_idx" ON "order_item_change"("line_item_id");

-- CreateIndex
CREATE INDEX "payment_provider_id_idx" ON "payment"("provider_id");

-- CreateIndex
CREATE INDEX "payment_swap_id_idx" ON "payment"("swap_id");

-- CreateIndex
CREATE INDEX "payment_cart_id_idx" ON "payment"("cart_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE INDEX "payment_currency_code_idx" ON "payment"("currency_code");

-- CreateIndex
CREATE UNIQUE INDEX "payment_session_cart_id_provider_id_key" ON "payment_session"("cart_id", "provider_id");

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "payment_collection_region_id_idx" ON "payment_collection"("region_id");

-- CreateIndex
CREATE INDEX "payment_collection_currency_code_idx" ON "payment_collection"("currency_code");

-- CreateIndex
CREATE INDEX "payment_collection_payment_payment_id_idx" ON "payment_collection_payment"("payment_id");

-- CreateIndex
CREATE INDEX "payment_collection_session_payment_session_id_idx" ON "payment_collection_session"("payment_session_id");

-- CreateIndex
CREATE INDEX "price_list_name_idx" ON "price_list"("name");

-- CreateIndex
CREATE INDEX "price_list_status_idx" ON "price_list"("status");

-- CreateIndex
CREATE INDEX "price_list_type_idx" ON "price_list"("type");

-- CreateIndex
CREATE INDEX "price_list_created_at_id_idx" ON "price_list"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "price_list_updated_at_idx" ON "price_list"("updated_at");

-- CreateIndex
CREATE INDEX "price_list_search_idx" ON "price_list" USING GIN ("name" gin_trgm_ops, "description" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "price_list_customer_group_customer_group_id_idx" ON "price_list_customer_group"("customer_group_id");

-- CreateIndex
CREATE INDEX "money_amount_variant_id_price_list_id_idx" ON "money_amount"("variant_id", "price_list_id");

-- CreateIndex
CREATE INDEX "money_amount_price_list_id_variant_id_idx" ON "money_amount"("price_list_id", "variant_id");

-- CreateIndex
CREATE INDEX "money_amount_currency_code_idx" ON "money_amount"("currency_code");

-- CreateIndex
CREATE INDEX "money_amount_region_id_idx" ON "money_amount"("region_id");

-- CreateIndex
CREATE INDEX "product_title_idx" ON "product"("title");

-- CreateIndex
CREATE INDEX "product_status_created_at_id_idx" ON "product"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_is_giftcard_idx" ON "product"("is_giftcard");

-- CreateIndex
CREATE INDEX "product_external_id_idx" ON "product"("external_id");

-- CreateIndex
CREATE INDEX "product_created_at_id_idx" ON "product"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_updated_at_idx" ON "product"("updated_at");

-- CreateIndex
CREATE INDEX "product_deleted_at_idx" ON "product"("deleted_at");

-- CreateIndex
CREATE INDEX "product_search_idx" ON "product" USING GIN ("title" gin_trgm_ops, "description" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "product_profile_id_idx" ON "product"("profile_id");

-- CreateIndex
CREATE INDEX "product_collection_id_idx" ON "product"("collection_id");

-- CreateIndex
CREATE INDEX "product_type_id_idx" ON "product"("type_id");

-- CreateIndex
CREATE INDEX "product_option_product_id_idx" ON "product_option"("product_id");

-- CreateIndex
CREATE INDEX "product_option_value_option_id_idx" ON "product_option_value"("option_id");

-- CreateIndex
CREATE INDEX "product_option_value_variant_id_idx" ON "product_option_value"("variant_id");

-- CreateIndex
CREATE INDEX "product_variant_product_id_variant_rank_idx" ON "product_variant"("product_id", "variant_rank");

-- CreateIndex
CREATE INDEX "product_variant_title_idx" ON "product_variant"("title");

-- CreateIndex
CREATE INDEX "product_variant_inventory_quantity_idx" ON "product_variant"("inventory_quantity");

-- CreateIndex
CREATE INDEX "product_variant_manage_inventory_idx" ON "product_variant"("manage_inventory");

-- CreateIndex
CREATE INDEX "product_variant_allow_backorder_idx" ON "product_variant"("allow_backorder");

-- CreateIndex
CREATE INDEX "product_variant_created_at_id_idx" ON "product_variant"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_variant_updated_at_idx" ON "product_variant"("updated_at");

-- CreateIndex
CREATE INDEX "product_variant_search_idx" ON "product_variant" USING GIN ("title" gin_trgm_ops, "sku" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "image_url_idx" ON "image" USING HASH ("url");

-- CreateIndex
CREATE INDEX "product_image_image_id_idx" ON "product_image"("image_id");

-- CreateIndex
CREATE INDEX "product_tag_value_idx" ON "product_tag"("value");

-- CreateIndex
CREATE INDEX "product_tag_created_at_id_idx" ON "product_tag"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_tag_updated_at_idx" ON "product_tag"("updated_at");

-- CreateIndex
CREATE INDEX "product_tag_search_idx" ON "product_tag" USING GIN ("value" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "product_to_tag_product_tag_id_idx" ON "product_to_tag"("product_tag_id");

-- CreateIndex
CREATE INDEX "product_type_value_idx" ON "product_type"("value");

-- CreateIndex
CREATE INDEX "product_type_created_at_id_idx" ON "product_type"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_type_updated_at_idx" ON "product_type"("updated_at");

-- CreateIndex
CREATE INDEX "product_type_search_idx" ON "product_type" USING GIN ("value" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "product_collection_title_idx" ON "product_collection"("title");

-- CreateIndex
CREATE INDEX "product_collection_created_at_id_idx" ON "product_collection"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_collection_updated_at_idx" ON "product_collection"("updated_at");

-- CreateIndex
CREATE INDEX "product_collection_search_idx" ON "product_collection" USING GIN ("title" gin_trgm_ops, "handle" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "product_category_handle_key" ON "product_category"("handle");

-- CreateIndex
CREATE INDEX "product_category_rank_handle_idx" ON "product_category"("rank", "handle");

-- CreateIndex
CREATE INDEX "product_category_mpath_idx" ON "product_category"("mpath");

-- CreateIndex
CREATE INDEX "product_category_is_internal_idx" ON "product_category"("is_internal");

-- CreateIndex
CREATE INDEX "product_category_is_active_idx" ON "product_category"("is_active");

-- CreateIndex
CREATE INDEX "product_category_created_at_id_idx" ON "product_category"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "product_category_search_idx" ON "product_category" USING GIN ("name" gin_trgm_ops, "handle" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "product_category_parent_category_id_rank_key" ON "product_category"("parent_category_id", "rank");

-- CreateIndex
CREATE INDEX "product_to_category_product_category_id_idx" ON "product_to_category"("product_category_id");

-- CreateIndex
CREATE INDEX "region_name_idx" ON "region"("name");

-- CreateIndex
CREATE INDEX "region_created_at_id_idx" ON "region"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "region_updated_at_idx" ON "region"("updated_at");

-- CreateIndex
CREATE INDEX "region_search_idx" ON "region" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "region_currency_code_idx" ON "region"("currency_code");

-- CreateIndex
CREATE INDEX "region_tax_provider_id_idx" ON "region"("tax_provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "country_iso_2_key" ON "country"("iso_2");

-- CreateIndex
CREATE INDEX "country_region_id_idx" ON "country"("region_id");

-- CreateIndex
CREATE INDEX "region_payment_provider_provider_id_idx" ON "region_payment_provider"("provider_id");

-- CreateIndex
CREATE INDEX "region_fulfillment_provider_provider_id_idx" ON "region_fulfillment_provider"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_swap_id_key" ON "return"("swap_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_claim_order_id_key" ON "return"("claim_order_id");

-- CreateIndex
CREATE INDEX "return_created_at_id_idx" ON "return"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "return_updated_at_idx" ON "return"("updated_at");

-- CreateIndex
CREATE INDEX "return_status_idx" ON "return"("status");

-- CreateIndex
CREATE INDEX "return_order_id_idx" ON "return"("order_id");

-- CreateIndex
CREATE INDEX "return_location_id_idx" ON "return"("location_id");

-- CreateIndex
CREATE INDEX "return_item_item_id_idx" ON "return_item"("item_id");

-- CreateIndex
CREATE INDEX "return_item_reason_id_idx" ON "return_item"("reason_id");

-- CreateIndex
CREATE INDEX "return_reason_created_at_id_idx" ON "return_reason"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "return_reason_parent_return_reason_id_idx" ON "return_reason"("parent_return_reason_id");

-- CreateIndex
CREATE INDEX "sales_channel_name_idx" ON "sales_channel"("name");

-- CreateIndex
CREATE INDEX "sales_channel_created_at_id_idx" ON "sales_channel"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "sales_channel_updated_at_idx" ON "sales_channel"("updated_at");

-- CreateIndex
CREATE INDEX "sales_channel_search_idx" ON "sales_channel" USING GIN ("name" gin_trgm_ops, "description" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "product_to_sales_channel_sales_channel_id_idx" ON "product_to_sales_channel"("sales_channel_id");

-- CreateIndex
CREATE INDEX "sales_channel_location_sales_channel_id_idx" ON "sales_channel_location"("sales_channel_id");

-- CreateIndex
CREATE INDEX "sales_channel_location_location_id_idx" ON "sales_channel_location"("location_id");

-- CreateIndex
CREATE INDEX "publishable_api_key_title_idx" ON "publishable_api_key"("title");

-- CreateIndex
CREATE INDEX "publishable_api_key_revoked_at_idx" ON "publishable_api_key"("revoked_at");

-- CreateIndex
CREATE INDEX "publishable_api_key_created_at_id_idx" ON "publishable_api_key"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "publishable_api_key_updated_at_idx" ON "publishable_api_key"("updated_at");

-- CreateIndex
CREATE INDEX "publishable_api_key_search_idx" ON "publishable_api_key" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "publishable_api_key_sales_channel_sales_channel_id_idx" ON "publishable_api_key_sales_channel"("sales_channel_id");

-- CreateIndex
CREATE INDEX "shipping_profile_type_idx" ON "shipping_profile"("type");

-- CreateIndex
CREATE INDEX "shipping_profile_created_at_id_idx" ON "shipping_profile"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "shipping_option_name_idx" ON "shipping_option"("name");

-- CreateIndex
CREATE INDEX "shipping_option_is_return_idx" ON "shipping_option"("is_return");

-- CreateIndex
CREATE INDEX "shipping_option_admin_only_idx" ON "shipping_option"("admin_only");

-- CreateIndex
CREATE INDEX "shipping_option_created_at_id_idx" ON "shipping_option"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "shipping_option_updated_at_idx" ON "shipping_option"("updated_at");

-- CreateIndex
CREATE INDEX "shipping_option_search_idx" ON "shipping_option" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "shipping_option_region_id_idx" ON "shipping_option"("region_id");

-- CreateIndex
CREATE INDEX "shipping_option_profile_id_idx" ON "shipping_option"("profile_id");

-- CreateIndex
CREATE INDEX "shipping_option_provider_id_idx" ON "shipping_option"("provider_id");

-- CreateIndex
CREATE INDEX "shipping_option_requirement_shipping_option_id_idx" ON "shipping_option_requirement"("shipping_option_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipping_method_return_id_key" ON "shipping_method"("return_id");

-- CreateIndex
CREATE INDEX "shipping_method_shipping_option_id_idx" ON "shipping_method"("shipping_option_id");

-- CreateIndex
CREATE INDEX "shipping_method_order_id_idx" ON "shipping_method"("order_id");

-- CreateIndex
CREATE INDEX "shipping_method_cart_id_idx" ON "shipping_method"("cart_id");

-- CreateIndex
CREATE INDEX "shipping_method_swap_id_idx" ON "shipping_method"("swap_id");

-- CreateIndex
CREATE INDEX "shipping_method_claim_order_id_idx" ON "shipping_method"("claim_order_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipping_method_tax_line_shipping_method_id_code_key" ON "shipping_method_tax_line"("shipping_method_id", "code");

-- CreateIndex
CREATE INDEX "custom_shipping_option_cart_id_idx" ON "custom_shipping_option"("cart_id");

-- CreateIndex
CREATE UNIQUE INDEX "custom_shipping_option_shipping_option_id_cart_id_key" ON "custom_shipping_option"("shipping_option_id", "cart_id");

-- CreateIndex
CREATE INDEX "store_default_currency_code_idx" ON "store"("default_currency_code");

-- CreateIndex
CREATE INDEX "store_default_location_id_idx" ON "store"("default_location_id");

-- CreateIndex
CREATE INDEX "store_default_sales_channel_id_idx" ON "store"("default_sales_channel_id");

-- CreateIndex
CREATE INDEX "store_currency_currency_code_idx" ON "store_currency"("currency_code");

-- CreateIndex
CREATE INDEX "currency_includes_tax_idx" ON "currency"("includes_tax");

-- CreateIndex
CREATE INDEX "currency_search_idx" ON "currency" USING GIN ("code" gin_trgm_ops, "name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "swap_cart_id_key" ON "swap"("cart_id");

-- CreateIndex
CREATE INDEX "swap_created_at_id_idx" ON "swap"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "swap_order_id_idx" ON "swap"("order_id");

-- CreateIndex
CREATE INDEX "swap_shipping_address_id_idx" ON "swap"("shipping_address_id");

-- CreateIndex
CREATE INDEX "idempotency_key_expires_at_idx" ON "idempotency_key"("expires_at");

-- CreateIndex
CREATE INDEX "event_resource_type_resource_id_created_at_idx" ON "event"("resource_type", "resource_id", "created_at");

-- CreateIndex
CREATE INDEX "event_name_created_at_idx" ON "event"("name", "created_at");

-- CreateIndex
CREATE INDEX "event_created_at_idx" ON "event"("created_at");

-- CreateIndex
CREATE INDEX "event_actor_id_created_at_idx" ON "event"("actor_id", "created_at");

-- CreateIndex
CREATE INDEX "note_resource_id_created_at_id_idx" ON "note"("resource_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "note_created_at_id_idx" ON "note"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "note_author_id_idx" ON "note"("author_id");

-- CreateIndex
CREATE INDEX "notification_event_name_idx" ON "notification"("event_name");

-- CreateIndex
CREATE INDEX "notification_resource_type_idx" ON "notification"("resource_type");

-- CreateIndex
CREATE INDEX "notification_resource_id_idx" ON "notification"("resource_id");

-- CreateIndex
CREATE INDEX "notification_to_idx" ON "notification"("to");

-- CreateIndex
CREATE INDEX "notification_created_at_id_idx" ON "notification"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_customer_id_idx" ON "notification"("customer_id");

-- CreateIndex
CREATE INDEX "notification_parent_id_idx" ON "notification"("parent_id");

-- CreateIndex
CREATE INDEX "notification_provider_id_idx" ON "notification"("provider_id");

-- CreateIndex
CREATE INDEX "batch_job_created_by_created_at_id_idx" ON "batch_job"("created_by", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "batch_job_type_idx" ON "batch_job"("type");

-- CreateIndex
CREATE INDEX "batch_job_created_at_id_idx" ON "batch_job"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "batch_job_updated_at_idx" ON "batch_job"("updated_at");

-- CreateIndex
CREATE INDEX "batch_job_pre_processed_at_idx" ON "batch_job"("pre_processed_at");

-- CreateIndex
CREATE INDEX "batch_job_confirmed_at_idx" ON "batch_job"("confirmed_at");

-- CreateIndex
CREATE INDEX "batch_job_completed_at_idx" ON "batch_job"("completed_at");

-- CreateIndex
CREATE INDEX "batch_job_canceled_at_idx" ON "batch_job"("canceled_at");

-- CreateIndex
CREATE INDEX "batch_job_failed_at_idx" ON "batch_job"("failed_at");

-- CreateIndex
CREATE UNIQUE INDEX "oauth_application_name_key" ON "oauth"("application_name");

-- CreateIndex
CREATE INDEX "tax_rate_name_idx" ON "tax_rate"("name");

-- CreateIndex
CREATE INDEX "tax_rate_code_idx" ON "tax_rate"("code");

-- CreateIndex
CREATE INDEX "tax_rate_rate_idx" ON "tax_rate"("rate");

-- CreateIndex
CREATE INDEX "tax_rate_created_at_id_idx" ON "tax_rate"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "tax_rate_updated_at_idx" ON "tax_rate"("updated_at");

-- CreateIndex
CREATE INDEX "tax_rate_search_idx" ON "tax_rate" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "tax_rate_region_id_idx" ON "tax_rate"("region_id");

-- CreateIndex
CREATE INDEX "product_tax_rate_rate_id_idx" ON "product_tax_rate"("rate_id");

-- CreateIndex
CREATE INDEX "product_type_tax_rate_rate_id_idx" ON "product_type_tax_rate"("rate_id");

-- CreateIndex
CREATE INDEX "shipping_tax_rate_rate_id_idx" ON "shipping_tax_rate"("rate_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_api_token_hash_key" ON "user"("api_token_hash");

-- CreateIndex
CREATE INDEX "user_role_idx" ON "user"("role");

-- CreateIndex
CREATE INDEX "user_created_at_id_idx" ON "user"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "user_updated_at_idx" ON "user"("updated_at");

-- CreateIndex
CREATE INDEX "user_search_idx" ON "user" USING GIN ("email" gin_trgm_ops, "first_name" gin_trgm_ops, "last_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "invite_created_at_id_idx" ON "invite"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "analytics_config_user_id_idx" ON "analytics_config"("user_id");

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_billing_address_id_fkey" FOREIGN KEY ("billing_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channel"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart_discount" ADD CONSTRAINT "cart_discount_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart_discount" ADD CONSTRAINT "cart_discount_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart_gift_card" ADD CONSTRAINT "cart_gift_card_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cart_gift_card" ADD CONSTRAINT "cart_gift_card_gift_card_id_fkey" FOREIGN KEY ("gift_card_id") REFERENCES "gift_card"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_order" ADD CONSTRAINT "claim_order_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_order" ADD CONSTRAINT "claim_order_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_item" ADD CONSTRAINT "claim_item_claim_order_id_fkey" FOREIGN KEY ("claim_order_id") REFERENCES "claim_order"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_item" ADD CONSTRAINT "claim_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "line_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_item" ADD CONSTRAINT "claim_item_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "product_variant"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_image" ADD CONSTRAINT "claim_image_claim_item_id_fkey" FOREIGN KEY ("claim_item_id") REFERENCES "claim_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_item_to_tag" ADD CONSTRAINT "claim_item_to_tag_claim_item_id_fkey" FOREIGN KEY ("claim_item_id") REFERENCES "claim_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_item_to_tag" ADD CONSTRAINT "claim_item_to_tag_claim_tag_id_fkey" FOREIGN KEY ("claim_tag_id") REFERENCES "claim_tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_billing_address_id_fkey" FOREIGN KEY ("billing_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_to_group" ADD CONSTRAINT "customer_to_group_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_to_group" ADD CONSTRAINT "customer_to_group_customer_group_id_fkey" FOREIGN KEY ("customer_group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("iso_2") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount" ADD CONSTRAINT "discount_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "discount_rule"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount" ADD CONSTRAINT "discount_parent_discount_id_fkey" FOREIGN KEY ("parent_discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_region" ADD CONSTRAINT "discount_region_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_region" ADD CONSTRAINT "discount_region_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition" ADD CONSTRAINT "discount_condition_discount_rule_id_fkey" FOREIGN KEY ("discount_rule_id") REFERENCES "discount_rule"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product" ADD CONSTRAINT "discount_condition_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product" ADD CONSTRAINT "discount_condition_product_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "discount_condition"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product_type" ADD CONSTRAINT "discount_condition_product_type_product_type_id_fkey" FOREIGN KEY ("product_type_id") REFERENCES "product_type"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product_type" ADD CONSTRAINT "discount_condition_product_type_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "discount_condition"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product_collection" ADD CONSTRAINT "discount_condition_product_collection_product_collection_i_fkey" FOREIGN KEY ("product_collection_id") REFERENCES "product_collection"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product_collection" ADD CONSTRAINT "discount_condition_product_collection_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "discount_condition"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product_tag" ADD CONSTRAINT "discount_condition_product_tag_product_tag_id_fkey" FOREIGN KEY ("product_tag_id") REFERENCES "product_tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_product_tag" ADD CONSTRAINT "discount_condition_product_tag_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "discount_condition"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_customer_group" ADD CONSTRAINT "discount_condition_customer_group_customer_group_id_fkey" FOREIGN KEY ("customer_group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discount_condition_customer_group" ADD CONSTRAINT "discount_condition_customer_group_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "discount_condition"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment" ADD CONSTRAINT "fulfillment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment" ADD CONSTRAINT "fulfillment_swap_id_fkey" FOREIGN KEY ("swap_id") REFERENCES "swap"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment" ADD CONSTRAINT "fulfillment_claim_order_id_fkey" FOREIGN KEY ("claim_order_id") REFERENCES "claim_order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment" ADD CONSTRAINT "fulfillment_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "fulfillment_provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment" ADD CONSTRAINT "fulfillment_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment_item" ADD CONSTRAINT "fulfillment_item_fulfillment_id_fkey" FOREIGN KEY ("fulfillment_id") REFERENCES "fulfillment"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fulfillment_item" ADD CONSTRAINT "fulfillment_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "line_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tracking_link" ADD CONSTRAINT "tracking_link_fulfillment_id_fkey" FOREIGN KEY ("fulfillment_id") REFERENCES "fulfillment"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gift_card" ADD CONSTRAINT "gift_card_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gift_card" ADD CONSTRAINT "gift_card_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gift_card_transaction" ADD CONSTRAINT "gift_card_transaction_gift_card_id_fkey" FOREIGN KEY ("gift_card_id") REFERENCES "gift_card"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gift_card_transaction" ADD CONSTRAINT "gift_card_transaction_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inventory_level" ADD CONSTRAINT "inventory_level_inventory_item_id_fkey" FOREIGN KEY ("inventory_item_id") REFERENCES "inventory_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inventory_level" ADD CONSTRAINT "inventory_level_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_variant_inventory_item" ADD CONSTRAINT "product_variant_inventory_item_inventory_item_id_fkey" FOREIGN KEY ("inventory_item_id") REFERENCES "inventory_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_variant_inventory_item" ADD CONSTRAINT "product_variant_inventory_item_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "product_variant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reservation_item" ADD CONSTRAINT "reservation_item_line_item_id_fkey" FOREIGN KEY ("line_item_id") REFERENCES "line_item"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reservation_item" ADD CONSTRAINT "reservation_item_inventory_item_id_fkey" FOREIGN KEY ("inventory_item_id") REFERENCES "inventory_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reservation_item" ADD CONSTRAINT "reservation_item_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stock_location" ADD CONSTRAINT "stock_location_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "stock_location_address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_swap_id_fkey" FOREIGN KEY ("swap_id") REFERENCES "swap"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_claim_order_id_fkey" FOREIGN KEY ("claim_order_id") REFERENCES "claim_order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_order_edit_id_fkey" FOREIGN KEY ("order_edit_id") REFERENCES "order_edit"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_original_item_id_fkey" FOREIGN KEY ("original_item_id") REFERENCES "line_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "product_variant"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item_tax_line" ADD CONSTRAINT "line_item_tax_line_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "line_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item_adjustment" ADD CONSTRAINT "line_item_adjustment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "line_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "line_item_adjustment" ADD CONSTRAINT "line_item_adjustment_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_draft_order_id_fkey" FOREIGN KEY ("draft_order_id") REFERENCES "draft_order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_currency_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channel"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_billing_address_id_fkey" FOREIGN KEY ("billing_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_discount" ADD CONSTRAINT "order_discount_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_discount" ADD CONSTRAINT "order_discount_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_gift_card" ADD CONSTRAINT "order_gift_card_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_gift_card" ADD CONSTRAINT "order_gift_card_gift_card_id_fkey" FOREIGN KEY ("gift_card_id") REFERENCES "gift_card"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_edit" ADD CONSTRAINT "order_edit_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_edit" ADD CONSTRAINT "order_edit_payment_collection_id_fkey" FOREIGN KEY ("payment_collection_id") REFERENCES "payment_collection"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_item_change" ADD CONSTRAINT "order_item_change_order_edit_id_fkey" FOREIGN KEY ("order_edit_id") REFERENCES "order_edit"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_item_change" ADD CONSTRAINT "order_item_change_original_line_item_id_fkey" FOREIGN KEY ("original_line_item_id") REFERENCES "line_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_item_change" ADD CONSTRAINT "order_item_change_line_item_id_fkey" FOREIGN KEY ("line_item_id") REFERENCES "line_item"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_swap_id_fkey" FOREIGN KEY ("swap_id") REFERENCES "swap"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_currency_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_session" ADD CONSTRAINT "payment_session_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_collection" ADD CONSTRAINT "payment_collection_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_collection" ADD CONSTRAINT "payment_collection_currency_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_collection_payment" ADD CONSTRAINT "payment_collection_payment_payment_collection_id_fkey" FOREIGN KEY ("payment_collection_id") REFERENCES "payment_collection"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_collection_payment" ADD CONSTRAINT "payment_collection_payment_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_collection_session" ADD CONSTRAINT "payment_collection_session_payment_collection_id_fkey" FOREIGN KEY ("payment_collection_id") REFERENCES "payment_collection"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment_collection_session" ADD CONSTRAINT "payment_collection_session_payment_session_id_fkey" FOREIGN KEY ("payment_session_id") REFERENCES "payment_session"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "price_list_customer_group" ADD CONSTRAINT "price_list_customer_group_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "price_list_customer_group" ADD CONSTRAINT "price_list_customer_group_customer_group_id_fkey" FOREIGN KEY ("customer_group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "money_amount" ADD CONSTRAINT "money_amount_currency_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "money_amount" ADD CONSTRAINT "money_amount_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "product_variant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "money_amount" ADD CONSTRAINT "money_amount_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "money_amount" ADD CONSTRAINT "money_amount_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "shipping_profile"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "product_collection"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "product_type"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_option" ADD CONSTRAINT "product_option_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_option_value" ADD CONSTRAINT "product_option_value_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "product_option"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_option_value" ADD CONSTRAINT "product_option_value_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "product_variant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "image"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_to_tag" ADD CONSTRAINT "product_to_tag_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_to_tag" ADD CONSTRAINT "product_to_tag_product_tag_id_fkey" FOREIGN KEY ("product_tag_id") REFERENCES "product_tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_parent_category_id_fkey" FOREIGN KEY ("parent_category_id") REFERENCES "product_category"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_to_category" ADD CONSTRAINT "product_to_category_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_to_category" ADD CONSTRAINT "product_to_category_product_category_id_fkey" FOREIGN KEY ("product_category_id") REFERENCES "product_category"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_currency_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_tax_provider_id_fkey" FOREIGN KEY ("tax_provider_id") REFERENCES "tax_provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "country" ADD CONSTRAINT "country_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region_payment_provider" ADD CONSTRAINT "region_payment_provider_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region_payment_provider" ADD CONSTRAINT "region_payment_provider_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "payment_provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region_fulfillment_provider" ADD CONSTRAINT "region_fulfillment_provider_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region_fulfillment_provider" ADD CONSTRAINT "region_fulfillment_provider_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "fulfillment_provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_swap_id_fkey" FOREIGN KEY ("swap_id") REFERENCES "swap"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_claim_order_id_fkey" FOREIGN KEY ("claim_order_id") REFERENCES "claim_order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return_item" ADD CONSTRAINT "return_item_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return_item" ADD CONSTRAINT "return_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "line_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return_item" ADD CONSTRAINT "return_item_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "return_reason"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return_reason" ADD CONSTRAINT "return_reason_parent_return_reason_id_fkey" FOREIGN KEY ("parent_return_reason_id") REFERENCES "return_reason"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_to_sales_channel" ADD CONSTRAINT "product_to_sales_channel_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_to_sales_channel" ADD CONSTRAINT "product_to_sales_channel_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sales_channel_location" ADD CONSTRAINT "sales_channel_location_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sales_channel_location" ADD CONSTRAINT "sales_channel_location_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publishable_api_key_sales_channel" ADD CONSTRAINT "publishable_api_key_sales_channel_publishable_key_id_fkey" FOREIGN KEY ("publishable_key_id") REFERENCES "publishable_api_key"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publishable_api_key_sales_channel" ADD CONSTRAINT "publishable_api_key_sales_channel_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channel"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_option" ADD CONSTRAINT "shipping_option_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_option" ADD CONSTRAINT "shipping_option_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "shipping_profile"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_option" ADD CONSTRAINT "shipping_option_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "fulfillment_provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_option_requirement" ADD CONSTRAINT "shipping_option_requirement_shipping_option_id_fkey" FOREIGN KEY ("shipping_option_id") REFERENCES "shipping_option"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_shipping_option_id_fkey" FOREIGN KEY ("shipping_option_id") REFERENCES "shipping_option"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_swap_id_fkey" FOREIGN KEY ("swap_id") REFERENCES "swap"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_claim_order_id_fkey" FOREIGN KEY ("claim_order_id") REFERENCES "claim_order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method" ADD CONSTRAINT "shipping_method_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_method_tax_line" ADD CONSTRAINT "shipping_method_tax_line_shipping_method_id_fkey" FOREIGN KEY ("shipping_method_id") REFERENCES "shipping_method"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "custom_shipping_option" ADD CONSTRAINT "custom_shipping_option_shipping_option_id_fkey" FOREIGN KEY ("shipping_option_id") REFERENCES "shipping_option"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "custom_shipping_option" ADD CONSTRAINT "custom_shipping_option_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_default_currency_code_fkey" FOREIGN KEY ("default_currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_default_location_id_fkey" FOREIGN KEY ("default_location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_default_sales_channel_id_fkey" FOREIGN KEY ("default_sales_channel_id") REFERENCES "sales_channel"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "store_currency" ADD CONSTRAINT "store_currency_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "store_currency" ADD CONSTRAINT "store_currency_currency_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currency"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "swap" ADD CONSTRAINT "swap_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "swap" ADD CONSTRAINT "swap_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "address"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "swap" ADD CONSTRAINT "swap_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "notification_provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "batch_job" ADD CONSTRAINT "batch_job_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_tax_rate" ADD CONSTRAINT "product_tax_rate_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_tax_rate" ADD CONSTRAINT "product_tax_rate_rate_id_fkey" FOREIGN KEY ("rate_id") REFERENCES "tax_rate"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_type_tax_rate" ADD CONSTRAINT "product_type_tax_rate_product_type_id_fkey" FOREIGN KEY ("product_type_id") REFERENCES "product_type"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_type_tax_rate" ADD CONSTRAINT "product_type_tax_rate_rate_id_fkey" FOREIGN KEY ("rate_id") REFERENCES "tax_rate"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_tax_rate" ADD CONSTRAINT "shipping_tax_rate_shipping_option_id_fkey" FOREIGN KEY ("shipping_option_id") REFERENCES "shipping_option"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipping_tax_rate" ADD CONSTRAINT "shipping_tax_rate_rate_id_fkey" FOREIGN KEY ("rate_id") REFERENCES "tax_rate"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "analytics_config" ADD CONSTRAINT "analytics_config_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
