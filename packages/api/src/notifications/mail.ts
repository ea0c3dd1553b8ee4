/** What the templates are given: words and formatted amounts, no rows of the database. */
export interface MailLine {
  title: string;
  quantity: number;
  /** Such as `$12.50`; null where a price says nothing. */
  amount: string | null;
}

export interface Placed {
  kind: "placed";
  lines: MailLine[];
  sums: { label: string; amount: string }[];
  total: string;
  address: string[];
}

export interface Shipped {
  kind: "shipped";
  lines: MailLine[];
  tracking: { number: string; url: string | null }[];
  address: string[];
}

export interface Refunded {
  kind: "refunded";
  amount: string;
}

export interface ReturnRequested {
  kind: "return_requested";
  lines: MailLine[];
  refund: string;
}

export type Told = Placed | Shipped | Refunded | ReturnRequested;

export interface Mail {
  shop: string;
  /** Of the order, as customers know it. */
  number: number;
  /** The customer's first name; null when it is not known. */
  name: string | null;
  told: Told;
}
