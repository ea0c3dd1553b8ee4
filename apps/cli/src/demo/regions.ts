import type { Currency, DemoRegion, DemoShippingOption } from "./types";

export const northAmerica = "North America";
export const europe = "Europe";
export const unitedKingdom = "United Kingdom";
export const nordics = "Nordics";
export const everywhere = [northAmerica, europe, unitedKingdom, nordics];

export const demoStore: { name: string; default_currency_code: Currency; currencies: Currency[] } = {
  name: "Alder & Finch",
  default_currency_code: "usd",
  currencies: ["usd", "eur", "gbp"],
};

type Rates = { standard: number; express: number; freeOver: number; return: number };

const shipping = (includes_tax: boolean, rates: Rates): DemoShippingOption[] => {
  const option = (name: string, amount: number, min_subtotal?: number): DemoShippingOption => ({
    name,
    amount,
    is_return: false,
    includes_tax,
    data: { id: "manual-fulfillment" },
    requirements: min_subtotal === undefined ? [] : [{ type: "min_subtotal", amount: min_subtotal }],
  });
  return [
    option("Standard delivery", rates.standard),
    option("Express delivery", rates.express),
    option("Free delivery", 0, rates.freeOver),
    {
      ...option("Return label", rates.return),
      is_return: true,
      data: { id: "manual-fulfillment-return" },
    },
  ];
};

const manual = { payment_providers: ["manual"], fulfillment_providers: ["manual"] };

export const demoRegions: DemoRegion[] = [
  {
    name: northAmerica,
    currency_code: "usd",
    tax_rate: 8.25,
    tax_code: "SALES",
    includes_tax: false,
    countries: ["us", "ca", "mx"],
    ...manual,
    shipping_options: shipping(false, { standard: 895, express: 2400, freeOver: 12000, return: 700 }),
  },
  {
    name: europe,
    currency_code: "eur",
    tax_rate: 19,
    tax_code: "VAT-DE",
    includes_tax: false,
    countries: ["de", "at"],
    ...manual,
    shipping_options: shipping(false, { standard: 590, express: 1490, freeOver: 9000, return: 490 }),
  },
  {
    name: unitedKingdom,
    currency_code: "gbp",
    tax_rate: 20,
    tax_code: "VAT-GB",
    includes_tax: false,
    countries: ["gb"],
    ...manual,
    shipping_options: shipping(false, { standard: 450, express: 995, freeOver: 7500, return: 395 }),
  },
  {
    name: nordics,
    currency_code: "eur",
    tax_rate: 25,
    tax_code: "MOMS",
    includes_tax: true,
    countries: ["se", "dk", "fi", "no"],
    ...manual,
    shipping_options: shipping(true, { standard: 900, express: 1900, freeOver: 12000, return: 700 }),
  },
];
