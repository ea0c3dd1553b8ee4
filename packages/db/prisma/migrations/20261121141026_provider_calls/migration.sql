-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "error" TEXT,
ADD COLUMN     "event_id" TEXT,
ADD COLUMN     "sent_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "provider_call" (
    "id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "order_id" TEXT,
    "request" JSONB NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "error" TEXT,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "request_id" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "provider_call_idempotency_key_key" ON "provider_call"("idempotency_key");

-- CreateIndex
CREATE INDEX "provider_call_order_id_idx" ON "provider_call"("order_id");

-- CreateIndex
CREATE INDEX "provider_call_resource_id_idx" ON "provider_call"("resource_id");

-- CreateIndex
CREATE INDEX "provider_call_state_created_at_idx" ON "provider_call"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_key" ON "notification"("event_id");

-- AddForeignKey
ALTER TABLE "provider_call" ADD CONSTRAINT "provider_call_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE TRIGGER "provider_call_touch" BEFORE UPDATE ON "provider_call" FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- Written by hand: see the migration `constraints`.
ALTER TABLE provider_call
  ADD CONSTRAINT provider_call_state_check CHECK (state IN ('pending', 'succeeded', 'failed')),
  ADD CONSTRAINT provider_call_settled_check CHECK ((state = 'pending') = (settled_at IS NULL));
-- A payment is captured once at a time. A refund goes to several payments: its calls are told apart by their keys.
CREATE UNIQUE INDEX provider_call_pending_key ON provider_call (action, resource_id)
  WHERE state = 'pending' AND resource_type <> 'refund';
