-- What waits for somebody, for the figures of the home page (packages/api/src/summary/waiting.ts): the indexes hold
-- only orders that wait, so counting them costs the same in an old shop as in a new one.
CREATE INDEX order_to_capture_idx ON "order" (created_at)
  WHERE status IN ('pending', 'requires_action') AND payment_status = 'awaiting';
CREATE INDEX order_to_fulfill_idx ON "order" (created_at)
  WHERE status IN ('pending', 'requires_action')
    AND fulfillment_status IN ('not_fulfilled', 'partially_fulfilled', 'canceled');
CREATE INDEX order_requires_action_idx ON "order" (created_at)
  WHERE status IN ('pending', 'requires_action')
    AND 'requires_action' IN (status, payment_status, fulfillment_status);
