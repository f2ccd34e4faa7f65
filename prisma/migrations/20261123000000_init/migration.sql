-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('customer', 'admin');

-- CreateEnum
CREATE TYPE "session_app" AS ENUM ('shop', 'console', 'admin', 'api');

-- CreateEnum
CREATE TYPE "user_token_kind" AS ENUM ('verify_email', 'reset_password', 'change_email');

-- CreateEnum
CREATE TYPE "cake_status" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "dietary_mark" AS ENUM ('veg', 'egg', 'non_veg');

-- CreateEnum
CREATE TYPE "option_group_kind" AS ENUM ('single', 'multiple', 'quantity', 'text', 'colour', 'photo');

-- CreateEnum
CREATE TYPE "option_group_role" AS ENUM ('size', 'flavour', 'shape', 'tiers', 'tier_flavour', 'egg', 'frosting', 'colour', 'toppings', 'extras', 'inscription', 'photo', 'other');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('published', 'hidden');

-- CreateEnum
CREATE TYPE "idempotency_state" AS ENUM ('in_flight', 'done');

-- CreateEnum
CREATE TYPE "event_stream_kind" AS ENUM ('store', 'order', 'admins');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sent', 'failed', 'suppressed');

-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('awaiting_payment', 'expired', 'placed', 'accepted', 'rejected', 'cancelled', 'baking', 'ready', 'out_for_delivery', 'delivery_failed', 'delivered', 'collected', 'not_collected');

-- CreateEnum
CREATE TYPE "order_actor" AS ENUM ('customer', 'store', 'admin', 'system');

-- CreateEnum
CREATE TYPE "kitchen_state" AS ENUM ('queued', 'started', 'baked', 'decorated', 'boxed');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('test', 'cod', 'paypal', 'stripe');

-- CreateEnum
CREATE TYPE "amendment_state" AS ENUM ('proposed', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "payment_purpose" AS ENUM ('placement', 'increase');

-- CreateEnum
CREATE TYPE "payment_attempt_state" AS ENUM ('created', 'approved', 'declined', 'abandoned', 'failed');

-- CreateEnum
CREATE TYPE "payment_operation_kind" AS ENUM ('authorize', 'capture', 'void', 'refund', 'collect');

-- CreateEnum
CREATE TYPE "payment_operation_state" AS ENUM ('requested', 'pending', 'succeeded', 'failed', 'unknown');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('pending', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "store_status" AS ENUM ('awaiting_approval', 'approved', 'declined', 'suspended');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('owner', 'staff');

-- CreateEnum
CREATE TYPE "fulfilment" AS ENUM ('delivery', 'pickup');

-- CreateEnum
CREATE TYPE "hours_of" AS ENUM ('delivery', 'pickup', 'kitchen');

-- CreateEnum
CREATE TYPE "capacity_period" AS ENUM ('day', 'window');

-- CreateEnum
CREATE TYPE "hold_state" AS ENUM ('held', 'confirmed', 'released');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mobile" TEXT,
    "password_hash" TEXT,
    "role" "user_role" NOT NULL DEFAULT 'customer',
    "locale" TEXT NOT NULL DEFAULT 'en-IN',
    "picture_id" UUID,
    "saved_allergens" TEXT[],
    "email_verified_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "app" "session_app" NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "user_token_kind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "recipient_name" TEXT,
    "line1" TEXT NOT NULL,
    "line2" TEXT,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "instructions" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "console_device" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "app_version" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "console_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "store_id" UUID,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cake" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "cake_status" NOT NULL DEFAULT 'draft',
    "is_sold_out" BOOLEAN NOT NULL DEFAULT false,
    "flavour" TEXT NOT NULL,
    "occasions" TEXT[],
    "currency" CHAR(3) NOT NULL,
    "base_price_minor" INTEGER NOT NULL,
    "mark" "dietary_mark" NOT NULL,
    "claims" TEXT[],
    "allergens" JSONB NOT NULL,
    "lead_time_minutes" INTEGER NOT NULL,
    "preparation_minutes" INTEGER NOT NULL,
    "work" JSONB NOT NULL,
    "design" JSONB NOT NULL,
    "serves" INTEGER NOT NULL,
    "is_signature" BOOLEAN NOT NULL DEFAULT false,
    "shown_price_minor" INTEGER NOT NULL,
    "shown_mark" "dietary_mark" NOT NULL,
    "shown_allergens" JSONB NOT NULL,
    "shown_design" JSONB NOT NULL,
    "free_from" TEXT[],
    "shown_lead_time_minutes" INTEGER NOT NULL,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "ordered_count" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cake_photo" (
    "cake_id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "cake_photo_pkey" PRIMARY KEY ("cake_id","picture_id")
);

-- CreateTable
CREATE TABLE "option_group" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "option_group_kind" NOT NULL,
    "role" "option_group_role" NOT NULL,
    "tier" INTEGER,
    "min" INTEGER NOT NULL DEFAULT 0,
    "max" INTEGER NOT NULL DEFAULT 1,
    "free_count" INTEGER NOT NULL DEFAULT 0,
    "scripts" TEXT[],
    "text_price" JSONB,
    "is_hidden_by_default" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "option_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "option" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "price" JSONB NOT NULL,
    "allergens" JSONB NOT NULL,
    "mark" "dietary_mark" NOT NULL DEFAULT 'veg',
    "breaks_claims" TEXT[],
    "work" JSONB NOT NULL,
    "preparation_minutes" INTEGER NOT NULL DEFAULT 0,
    "lead_time_minutes" INTEGER NOT NULL DEFAULT 0,
    "drawn_as" JSONB NOT NULL,
    "weight_grams" INTEGER,
    "serves" INTEGER,
    "inscription_room" JSONB,
    "is_sold_out" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cake_option_group" (
    "cake_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "min" INTEGER,
    "max" INTEGER,
    "free_count" INTEGER,
    "is_hidden_by_default" BOOLEAN,

    CONSTRAINT "cake_option_group_pkey" PRIMARY KEY ("cake_id","group_id")
);

-- CreateTable
CREATE TABLE "cake_option_override" (
    "cake_id" UUID NOT NULL,
    "option_id" UUID NOT NULL,
    "is_offered" BOOLEAN NOT NULL DEFAULT true,
    "is_default" BOOLEAN,
    "price" JSONB,
    "lead_time_minutes" INTEGER,

    CONSTRAINT "cake_option_override_pkey" PRIMARY KEY ("cake_id","option_id")
);

-- CreateTable
CREATE TABLE "cake_rule" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "cake_id" UUID,
    "when_group_id" UUID NOT NULL,
    "when_option_ids" UUID[],
    "effect" JSONB NOT NULL,
    "reason" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cake_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cake_preset" (
    "cake_id" UUID NOT NULL,
    "selections" JSONB NOT NULL,
    "locked_group_ids" UUID[],

    CONSTRAINT "cake_preset_pkey" PRIMARY KEY ("cake_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "cake_id" UUID NOT NULL,
    "user_id" UUID,
    "rating" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "by_name" TEXT NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'published',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "token_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "cake_id" UUID NOT NULL,
    "customization" JSONB NOT NULL,
    "design_key" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "state" "idempotency_state" NOT NULL DEFAULT 'in_flight',
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_stream" (
    "kind" "event_stream_kind" NOT NULL,
    "id" UUID NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "event_stream_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "event" (
    "stream_kind" "event_stream_kind" NOT NULL,
    "stream_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("stream_kind","stream_id","number")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "message_id" TEXT NOT NULL,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "order_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "actor_user_id" UUID,
    "actor" "order_actor" NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "request_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "store_id" UUID NOT NULL,
    "user_id" UUID,
    "cart_id" UUID,
    "status" "order_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "fulfilment" "fulfilment" NOT NULL,
    "payment_method" "payment_method" NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "contact_mobile" TEXT NOT NULL,
    "recipient_name" TEXT,
    "recipient_mobile" TEXT,
    "gift_message" TEXT,
    "is_surprise" BOOLEAN NOT NULL DEFAULT false,
    "reveal_at" TIMESTAMPTZ(3),
    "address_line1" TEXT,
    "address_line2" TEXT,
    "city" TEXT,
    "state" TEXT,
    "postal_code" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "instructions" TEXT,
    "hold_id" UUID,
    "time_zone" TEXT NOT NULL,
    "promised_date" DATE NOT NULL,
    "promised_start_at" TIMESTAMPTZ(3) NOT NULL,
    "promised_end_at" TIMESTAMPTZ(3) NOT NULL,
    "revised_start_at" TIMESTAMPTZ(3),
    "revised_end_at" TIMESTAMPTZ(3),
    "start_by_at" TIMESTAMPTZ(3) NOT NULL,
    "decorate_by_at" TIMESTAMPTZ(3) NOT NULL,
    "box_by_at" TIMESTAMPTZ(3) NOT NULL,
    "leave_by_at" TIMESTAMPTZ(3) NOT NULL,
    "estimated_arrival_at" TIMESTAMPTZ(3),
    "distance_metres" INTEGER,
    "travel_minutes" INTEGER,
    "distance_source" TEXT,
    "fee_rule" JSONB NOT NULL,
    "tax_rate_bp" INTEGER NOT NULL,
    "commission_rate_bp" INTEGER NOT NULL,
    "cancellation_ladder" JSONB NOT NULL,
    "breakdown" JSONB NOT NULL,
    "subtotal_minor" INTEGER NOT NULL,
    "delivery_minor" INTEGER NOT NULL,
    "discount_minor" INTEGER NOT NULL,
    "tax_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "commission_minor" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "placed_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "owner_warned_at" TIMESTAMPTZ(3),
    "admin_warned_at" TIMESTAMPTZ(3),
    "accept_by" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status_reason" TEXT,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "cake_id" UUID,
    "cake_name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "customization" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "price_parts" JSONB NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "line_total_minor" INTEGER NOT NULL,
    "tax_rate_bp" INTEGER NOT NULL,
    "allergens" JSONB NOT NULL,
    "mark" "dietary_mark" NOT NULL,
    "claims" TEXT[],
    "design" JSONB NOT NULL,
    "inscription" TEXT[],
    "serves" INTEGER NOT NULL,
    "weight_grams" INTEGER,
    "work" JSONB NOT NULL,
    "preparation_minutes" INTEGER NOT NULL,
    "lead_time_minutes" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_piece" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "kitchen_state" NOT NULL DEFAULT 'queued',

    CONSTRAINT "order_piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_piece_tier" (
    "piece_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "sponge" TEXT NOT NULL,
    "state" "kitchen_state" NOT NULL DEFAULT 'queued',

    CONSTRAINT "order_piece_tier_pkey" PRIMARY KEY ("piece_id","tier")
);

-- CreateTable
CREATE TABLE "kitchen_move" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "tier" INTEGER,
    "from" "kitchen_state" NOT NULL,
    "to" "kitchen_state" NOT NULL,
    "user_id" UUID,
    "command_id" UUID NOT NULL,
    "tapped_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kitchen_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_move" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from" "order_status",
    "to" "order_status" NOT NULL,
    "actor" "order_actor" NOT NULL,
    "actor_user_id" UUID,
    "reason" TEXT,
    "command_id" UUID,
    "tapped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_amendment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "state" "amendment_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" "order_actor" NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "difference_minor" INTEGER NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "kitchen_acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "purpose" "payment_purpose" NOT NULL DEFAULT 'placement',
    "method" "payment_method" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "authorized_minor" INTEGER NOT NULL DEFAULT 0,
    "captured_minor" INTEGER NOT NULL DEFAULT 0,
    "refunded_minor" INTEGER NOT NULL DEFAULT 0,
    "voided_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_attempt" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "payment_attempt_state" NOT NULL DEFAULT 'created',
    "request_key" TEXT NOT NULL,
    "gateway_ref" TEXT,
    "approval_url" TEXT,
    "issue" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_operation" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "attempt_id" UUID,
    "kind" "payment_operation_kind" NOT NULL,
    "state" "payment_operation_state" NOT NULL DEFAULT 'requested',
    "amount_minor" INTEGER NOT NULL,
    "request_key" TEXT NOT NULL,
    "gateway_id" TEXT,
    "issue" TEXT,
    "debug_id" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'pending',
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_inbox" (
    "id" UUID NOT NULL,
    "provider" "payment_method" NOT NULL,
    "event_id" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "headers" JSONB NOT NULL,
    "verified_by" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL,
    "order_id" UUID,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_gateway_payment" (
    "ref" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "test_gateway_payment_pkey" PRIMARY KEY ("ref")
);

-- CreateTable
CREATE TABLE "store" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "store_status" NOT NULL DEFAULT 'awaiting_approval',
    "status_reason" TEXT,
    "licence_number" TEXT NOT NULL,
    "licence_expires_on" DATE,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "picture_id" UUID,
    "offers_delivery" BOOLEAN NOT NULL DEFAULT true,
    "offers_pickup" BOOLEAN NOT NULL DEFAULT true,
    "horizon_days" INTEGER NOT NULL DEFAULT 28,
    "accept_within_minutes" INTEGER NOT NULL DEFAULT 60,
    "busy_lead_time_minutes" INTEGER NOT NULL DEFAULT 0,
    "paused_until" TIMESTAMPTZ(3),
    "delivery_radius_metres" INTEGER NOT NULL DEFAULT 8000,
    "delivery_fee_rule" JSONB NOT NULL,
    "minimum_order_minor" INTEGER NOT NULL DEFAULT 0,
    "cash_limit_minor" INTEGER,
    "tax_rate_bp" INTEGER NOT NULL,
    "commission_rate_bp" INTEGER NOT NULL,
    "cancellation_rule" JSONB NOT NULL,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "approved_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "store_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store_staff" (
    "store_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_staff_pkey" PRIMARY KEY ("store_id","user_id")
);

-- CreateTable
CREATE TABLE "store_hours" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "of" "hours_of" NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,

    CONSTRAINT "store_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store_exception" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "repeats_yearly" BOOLEAN NOT NULL DEFAULT false,
    "is_closed" BOOLEAN NOT NULL,
    "from_minute" INTEGER,
    "to_minute" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "store_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_window" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "fulfilment" "fulfilment" NOT NULL,
    "weekdays" INTEGER[],
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "slot_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_cutoff" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "days_before" INTEGER NOT NULL,
    "minute" INTEGER NOT NULL,

    CONSTRAINT "slot_cutoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capacity_resource" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "period" "capacity_period" NOT NULL,
    "limit_units" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "capacity_resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capacity_bucket" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "window_id" UUID,
    "limit_units" INTEGER,

    CONSTRAINT "capacity_bucket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_hold" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "cart_id" UUID,
    "fulfilment" "fulfilment" NOT NULL,
    "window_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "hold_state" NOT NULL DEFAULT 'held',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slot_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capacity_claim" (
    "hold_id" UUID NOT NULL,
    "bucket_id" UUID NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "capacity_claim_pkey" PRIMARY KEY ("bucket_id","hold_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_created_at_id_idx" ON "user"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_token_token_hash_key" ON "user_token"("token_hash");

-- CreateIndex
CREATE INDEX "user_token_user_id_kind_idx" ON "user_token"("user_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_token_hash_key" ON "access_token"("token_hash");

-- CreateIndex
CREATE INDEX "access_token_user_id_idx" ON "access_token"("user_id");

-- CreateIndex
CREATE INDEX "address_user_id_idx" ON "address"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "console_device_store_id_user_id_name_key" ON "console_device"("store_id", "user_id", "name");

-- CreateIndex
CREATE INDEX "picture_store_id_created_at_idx" ON "picture"("store_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "picture_hash_idx" ON "picture"("hash");

-- CreateIndex
CREATE INDEX "cake_status_ordered_count_id_idx" ON "cake"("status", "ordered_count" DESC, "id");

-- CreateIndex
CREATE INDEX "cake_status_shown_price_minor_id_idx" ON "cake"("status", "shown_price_minor", "id");

-- CreateIndex
CREATE INDEX "cake_store_id_status_idx" ON "cake"("store_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "cake_store_id_slug_key" ON "cake"("store_id", "slug");

-- CreateIndex
CREATE INDEX "option_group_store_id_position_idx" ON "option_group"("store_id", "position");

-- CreateIndex
CREATE INDEX "option_group_id_position_idx" ON "option"("group_id", "position");

-- CreateIndex
CREATE INDEX "cake_option_group_group_id_idx" ON "cake_option_group"("group_id");

-- CreateIndex
CREATE INDEX "cake_option_override_option_id_idx" ON "cake_option_override"("option_id");

-- CreateIndex
CREATE INDEX "cake_rule_store_id_cake_id_idx" ON "cake_rule"("store_id", "cake_id");

-- CreateIndex
CREATE INDEX "review_cake_id_state_created_at_id_idx" ON "review"("cake_id", "state", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "review_store_id_state_created_at_id_idx" ON "review"("store_id", "state", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "review_order_id_cake_id_key" ON "review"("order_id", "cake_id");

-- CreateIndex
CREATE UNIQUE INDEX "cart_user_id_key" ON "cart"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "cart_token_hash_key" ON "cart"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "cart_line_cart_id_design_key_key" ON "cart_line"("cart_id", "design_key");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_key_actor_operation_key_key" ON "idempotency_key"("actor", "operation", "key");

-- CreateIndex
CREATE INDEX "event_created_at_idx" ON "event"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail"("message_id");

-- CreateIndex
CREATE INDEX "mail_order_id_idx" ON "mail"("order_id");

-- CreateIndex
CREATE INDEX "mail_state_created_at_idx" ON "mail"("state", "created_at");

-- CreateIndex
CREATE INDEX "mail_created_at_id_idx" ON "mail"("created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_kind_subject_id_recipient_key" ON "mail"("kind", "subject_id", "recipient");

-- CreateIndex
CREATE INDEX "audit_entry_created_at_id_idx" ON "audit_entry"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_idx" ON "audit_entry"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "order_hold_id_key" ON "order"("hold_id");

-- CreateIndex
CREATE INDEX "order_store_id_status_promised_start_at_id_idx" ON "order"("store_id", "status", "promised_start_at", "id");

-- CreateIndex
CREATE INDEX "order_store_id_promised_date_idx" ON "order"("store_id", "promised_date");

-- CreateIndex
CREATE INDEX "order_user_id_created_at_id_idx" ON "order"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "order_status_created_at_id_idx" ON "order"("status", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "order_created_at_id_idx" ON "order"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "order_placed_at_idx" ON "order"("placed_at");

-- CreateIndex
CREATE INDEX "order_line_cake_id_idx" ON "order_line"("cake_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_position_key" ON "order_line"("order_id", "position");

-- CreateIndex
CREATE INDEX "order_piece_order_id_idx" ON "order_piece"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_piece_line_id_number_key" ON "order_piece"("line_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "kitchen_move_command_id_key" ON "kitchen_move"("command_id");

-- CreateIndex
CREATE INDEX "kitchen_move_piece_id_created_at_idx" ON "kitchen_move"("piece_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_move_command_id_key" ON "order_move"("command_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_move_order_id_version_key" ON "order_move"("order_id", "version");

-- CreateIndex
CREATE INDEX "order_amendment_order_id_idx" ON "order_amendment"("order_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempt_request_key_key" ON "payment_attempt"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempt_gateway_ref_key" ON "payment_attempt"("gateway_ref");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempt_payment_id_number_key" ON "payment_attempt"("payment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "payment_operation_request_key_key" ON "payment_operation"("request_key");

-- CreateIndex
CREATE INDEX "payment_operation_payment_id_idx" ON "payment_operation"("payment_id");

-- CreateIndex
CREATE INDEX "payment_operation_state_created_at_idx" ON "payment_operation"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_operation_id_key" ON "refund"("operation_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_inbox_provider_event_id_key" ON "webhook_inbox"("provider", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_reference_key" ON "ledger_transaction"("reference");

-- CreateIndex
CREATE INDEX "ledger_transaction_order_id_idx" ON "ledger_transaction"("order_id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_currency_idx" ON "ledger_entry"("account", "currency");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "store_slug_key" ON "store"("slug");

-- CreateIndex
CREATE INDEX "store_status_latitude_longitude_idx" ON "store"("status", "latitude", "longitude");

-- CreateIndex
CREATE INDEX "store_status_created_at_id_idx" ON "store"("status", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "store_city_idx" ON "store"("city");

-- CreateIndex
CREATE INDEX "store_staff_user_id_idx" ON "store_staff"("user_id");

-- CreateIndex
CREATE INDEX "store_hours_store_id_idx" ON "store_hours"("store_id");

-- CreateIndex
CREATE UNIQUE INDEX "store_exception_store_id_date_key" ON "store_exception"("store_id", "date");

-- CreateIndex
CREATE INDEX "slot_window_store_id_idx" ON "slot_window"("store_id");

-- CreateIndex
CREATE UNIQUE INDEX "slot_cutoff_store_id_weekday_key" ON "slot_cutoff"("store_id", "weekday");

-- CreateIndex
CREATE UNIQUE INDEX "capacity_resource_store_id_name_key" ON "capacity_resource"("store_id", "name");

-- CreateIndex
CREATE INDEX "slot_hold_cart_id_store_id_idx" ON "slot_hold"("cart_id", "store_id");

-- CreateIndex
CREATE INDEX "capacity_claim_hold_id_idx" ON "capacity_claim"("hold_id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_token" ADD CONSTRAINT "user_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "console_device" ADD CONSTRAINT "console_device_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "console_device" ADD CONSTRAINT "console_device_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake" ADD CONSTRAINT "cake_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_photo" ADD CONSTRAINT "cake_photo_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_photo" ADD CONSTRAINT "cake_photo_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "option_group" ADD CONSTRAINT "option_group_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "option" ADD CONSTRAINT "option_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "option_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_option_group" ADD CONSTRAINT "cake_option_group_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_option_group" ADD CONSTRAINT "cake_option_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "option_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_option_override" ADD CONSTRAINT "cake_option_override_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_option_override" ADD CONSTRAINT "cake_option_override_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "option"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_rule" ADD CONSTRAINT "cake_rule_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_rule" ADD CONSTRAINT "cake_rule_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_preset" ADD CONSTRAINT "cake_preset_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "slot_hold"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_piece" ADD CONSTRAINT "order_piece_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_piece" ADD CONSTRAINT "order_piece_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "order_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_piece_tier" ADD CONSTRAINT "order_piece_tier_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "order_piece"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kitchen_move" ADD CONSTRAINT "kitchen_move_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "order_piece"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_move" ADD CONSTRAINT "order_move_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_amendment" ADD CONSTRAINT "order_amendment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_operation" ADD CONSTRAINT "payment_operation_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_operation" ADD CONSTRAINT "payment_operation_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "payment_attempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "payment_operation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_staff" ADD CONSTRAINT "store_staff_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_staff" ADD CONSTRAINT "store_staff_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_hours" ADD CONSTRAINT "store_hours_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_exception" ADD CONSTRAINT "store_exception_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_window" ADD CONSTRAINT "slot_window_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_cutoff" ADD CONSTRAINT "slot_cutoff_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_resource" ADD CONSTRAINT "capacity_resource_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_bucket" ADD CONSTRAINT "capacity_bucket_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "capacity_resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_claim" ADD CONSTRAINT "capacity_claim_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "slot_hold"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity_claim" ADD CONSTRAINT "capacity_claim_bucket_id_fkey" FOREIGN KEY ("bucket_id") REFERENCES "capacity_bucket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here.
-- What Prisma's schema language cannot say. Appended by hand to the migration that makes the tables.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could change; indexes need an IMMUTABLE spelling of it.
CREATE FUNCTION search_form(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT lower(public.unaccent('public.unaccent', words)) $$;
CREATE INDEX cake_search_idx ON cake USING gin (search_form(name || ' ' || flavour || ' ' || description) gin_trgm_ops) WHERE status = 'published';
CREATE INDEX store_search_idx ON store USING gin (search_form(name || ' ' || city) gin_trgm_ops);
CREATE INDEX cake_occasions_idx ON cake USING gin (occasions) WHERE status = 'published';
CREATE INDEX cake_free_from_idx ON cake USING gin (free_from) WHERE status = 'published';

ALTER TABLE "user" ADD CONSTRAINT user_email_lower CHECK (email = lower(email));
ALTER TABLE store ADD CONSTRAINT store_numbers CHECK (
  horizon_days BETWEEN 1 AND 366 AND accept_within_minutes BETWEEN 5 AND 2880 AND busy_lead_time_minutes >= 0 AND delivery_radius_metres >= 0
  AND minimum_order_minor >= 0 AND cash_limit_minor >= 0 AND tax_rate_bp BETWEEN 0 AND 10000 AND commission_rate_bp BETWEEN 0 AND 10000
  AND rating_count >= 0 AND rating_sum BETWEEN rating_count AND rating_count * 5);
ALTER TABLE store ADD CONSTRAINT store_place CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE store_hours ADD CONSTRAINT store_hours_range CHECK (weekday BETWEEN 1 AND 7 AND from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute);
ALTER TABLE store_exception ADD CONSTRAINT store_exception_range CHECK (is_closed OR (from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute));
ALTER TABLE slot_window ADD CONSTRAINT slot_window_range CHECK (from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute);
ALTER TABLE slot_cutoff ADD CONSTRAINT slot_cutoff_range CHECK (weekday BETWEEN 1 AND 7 AND days_before BETWEEN 0 AND 30 AND minute BETWEEN 0 AND 1440);
ALTER TABLE capacity_resource ADD CONSTRAINT capacity_resource_limit CHECK (limit_units >= 0);
ALTER TABLE capacity_bucket ADD CONSTRAINT capacity_bucket_limit CHECK (limit_units >= 0);
ALTER TABLE capacity_bucket ADD CONSTRAINT capacity_bucket_place UNIQUE NULLS NOT DISTINCT (resource_id, date, window_id);
ALTER TABLE capacity_claim ADD CONSTRAINT capacity_claim_units CHECK (units > 0);
ALTER TABLE slot_hold ADD CONSTRAINT slot_hold_range CHECK (start_at < end_at);
CREATE INDEX slot_hold_expiry_idx ON slot_hold (expires_at) WHERE state = 'held';
-- One live hold for each store's part of a cart: a second checkout of it replaces the first.
CREATE UNIQUE INDEX slot_hold_live_idx ON slot_hold (cart_id, store_id) WHERE state = 'held';

ALTER TABLE cake ADD CONSTRAINT cake_numbers CHECK (
  base_price_minor >= 0 AND shown_price_minor >= 0 AND lead_time_minutes >= 0 AND preparation_minutes >= 0 AND serves > 0
  AND rating_count >= 0 AND rating_sum BETWEEN rating_count AND rating_count * 5 AND ordered_count >= 0);
ALTER TABLE option_group ADD CONSTRAINT option_group_range CHECK (min >= 0 AND max >= 1 AND min <= max AND free_count >= 0 AND (role = 'tier_flavour') = (tier IS NOT NULL));
ALTER TABLE option ADD CONSTRAINT option_numbers CHECK (preparation_minutes >= 0 AND lead_time_minutes >= 0 AND weight_grams > 0 AND serves > 0);
ALTER TABLE review ADD CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 5);

ALTER TABLE cart ADD CONSTRAINT cart_owner CHECK ((user_id IS NULL) <> (token_hash IS NULL));
ALTER TABLE cart_line ADD CONSTRAINT cart_line_numbers CHECK (quantity BETWEEN 1 AND 50 AND unit_price_minor >= 0);

ALTER TABLE "order" ADD CONSTRAINT order_money CHECK (
  subtotal_minor >= 0 AND delivery_minor >= 0 AND discount_minor >= 0 AND tax_minor >= 0 AND commission_minor >= 0
  AND total_minor >= 0 AND total_minor = subtotal_minor + delivery_minor - discount_minor);
ALTER TABLE "order" ADD CONSTRAINT order_promise CHECK (promised_start_at < promised_end_at);
ALTER TABLE "order" ADD CONSTRAINT order_timeline CHECK (start_by_at <= decorate_by_at AND decorate_by_at <= box_by_at AND box_by_at <= leave_by_at AND leave_by_at <= promised_end_at);
ALTER TABLE "order" ADD CONSTRAINT order_delivery_has_address CHECK (
  fulfilment = 'pickup' OR (address_line1 IS NOT NULL AND city IS NOT NULL AND postal_code IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL AND distance_metres IS NOT NULL));
ALTER TABLE order_line ADD CONSTRAINT order_line_numbers CHECK (quantity > 0 AND unit_price_minor >= 0 AND line_total_minor = unit_price_minor * quantity);
ALTER TABLE order_piece ADD CONSTRAINT order_piece_number CHECK (number > 0);
ALTER TABLE order_piece_tier ADD CONSTRAINT order_piece_tier_number CHECK (tier BETWEEN 1 AND 4);
-- The board's query: a store's open orders by promise.
CREATE INDEX order_board_idx ON "order" (store_id, promised_start_at, id)
  WHERE status IN ('placed', 'accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed');

ALTER TABLE payment ADD CONSTRAINT payment_sums CHECK (
  amount_minor >= 0 AND authorized_minor BETWEEN 0 AND amount_minor AND captured_minor BETWEEN 0 AND amount_minor
  AND refunded_minor BETWEEN 0 AND captured_minor);
CREATE UNIQUE INDEX payment_placement_idx ON payment (order_id) WHERE purpose = 'placement';
ALTER TABLE payment_operation ADD CONSTRAINT payment_operation_amount CHECK (amount_minor >= 0);
-- One open question of a kind to the gateway at a time, and one authorization an attempt.
CREATE UNIQUE INDEX payment_operation_open_idx ON payment_operation (payment_id, kind) WHERE state IN ('requested', 'pending', 'unknown');
CREATE UNIQUE INDEX payment_operation_authorize_idx ON payment_operation (attempt_id) WHERE kind = 'authorize';
ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount_minor > 0);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transaction_is_final BEFORE UPDATE OR DELETE ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_move_is_final BEFORE UPDATE OR DELETE ON order_move FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_entry WHERE transaction_id = NEW.transaction_id GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();
