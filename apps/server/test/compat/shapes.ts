import { expect } from "vitest";

/** How v1 answers look, in values: an answer has exactly these members unless a test says otherwise. */
export const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`));
export const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const stamps = { created_at: moment, updated_at: moment };
export const live = { ...stamps, deleted_at: null };

export const spain = {
  id: 209,
  iso_2: "es",
  iso_3: "esp",
  num_code: 724,
  name: "SPAIN",
  display_name: "Spain",
};
export const portugal = {
  id: 178,
  iso_2: "pt",
  iso_3: "prt",
  num_code: 620,
  name: "PORTUGAL",
  display_name: "Portugal",
};
export const usa = {
  id: 236,
  iso_2: "us",
  iso_3: "usa",
  num_code: 840,
  name: "UNITED STATES",
  display_name: "United States",
};
export const euro = { code: "eur", symbol: "€", symbol_native: "€", name: "Euro", includes_tax: false };
export const manual = { id: "manual", is_installed: true };

export const profile = {
  ...live,
  id: id("sp"),
  name: "Default Shipping Profile",
  type: "default",
  metadata: null,
};

/** A region without its relations. */
export const regionRow = (more: object) => ({
  ...live,
  id: id("reg"),
  tax_code: null,
  tax_provider_id: null,
  gift_cards_taxable: true,
  automatic_taxes: true,
  includes_tax: false,
  metadata: null,
  ...more,
});

export const customerRow = (more: object) => ({
  ...live,
  id: id("cus"),
  first_name: null,
  last_name: null,
  phone: null,
  billing_address_id: null,
  has_account: false,
  metadata: null,
  ...more,
});

export const ada = {
  first_name: "Ada",
  last_name: "Lovelace",
  address_1: "1 Main Street",
  city: "Springfield",
  postal_code: "12345",
  country_code: "us",
};
export const addressRow = (more: object) => ({
  ...live,
  id: id("addr"),
  customer_id: null,
  company: null,
  address_2: null,
  province: null,
  phone: null,
  metadata: null,
  ...ada,
  ...more,
});
