/** What the columns of the list read, and nothing more. */
export const listed = {
  fields:
    "id,display_id,email,created_at,status,payment_status,fulfillment_status,total,refunded_total,currency_code,payments.amount,payments.captured_at",
  expand: "customer,region,sales_channel",
};
