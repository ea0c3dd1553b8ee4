import { fillBasket, shelf } from "./basket";
import { moments } from "./calendar";
import { discountFor, spendLimited } from "./codes";
import { demoCustomers } from "./customers";
import { type Random, random } from "./random";
import { demoRegions } from "./regions";
import type { DemoCustomer, DemoDraft, DemoOrder, DemoRegion } from "./types";

/** Stands in for the day of loading wherever the real one does not matter. */
export const demoNow = new Date("2026-11-20T12:00:00Z");

const orderCount = 150;
const draftCount = 30;

const regionOf = (customer: DemoCustomer): DemoRegion => {
  const region = demoRegions.find(({ name }) => name === customer.region);
  if (region === undefined) throw new Error(`no region ${customer.region}`);
  return region;
};

/** A few customers come back all year, most come once or twice. */
const loyalty = (customer: DemoCustomer): number =>
  customer.groups.includes("Regulars")
    ? 3
    : customer.groups.includes("Trade")
      ? 2
      : 1 + (customer.email.length % 3) * 0.4;

const shippingFor = (random: Random, region: DemoRegion, subtotal: number): string => {
  const free = region.shipping_options.find(({ requirements }) => requirements.length > 0);
  const enough = free?.requirements.every(({ amount }) => subtotal >= amount) ?? false;
  if (random.chance(0.14)) return "Express delivery";
  return free !== undefined && enough ? free.name : "Standard delivery";
};

const giftMessages = [
  "Happy birthday, Mum. Put your feet up.",
  "For the new kitchen. With love from all of us.",
  "Congratulations on the house!",
  "Thank you for looking after the cats.",
  "A small something. Open it early if you must.",
];

const orderNotes = [
  "Please leave with the neighbour at number 9.",
  "Customer asked for plastic-free packing.",
  "Gift: no invoice in the parcel.",
  "Called about the delivery date, told two working days.",
  "Second parcel after the first got lost, be generous.",
];

const draftNotes = [
  "Asked for a quote by e-mail, answer by Friday.",
  "Waiting for the customer to choose a colour.",
  "Quoted at the fair, price agreed.",
  "Phoned in; wants to pay after the weekend.",
  "Hold until Thursday, they are measuring the shelf.",
];

const channels = ["email", "phone", "studio", "fair"];

/** What orders and drafts share, for one moment. */
const describe = (
  random: Random,
  customer: DemoCustomer,
  moment: { days_ago: number; hour: number; minute: number },
  stock: Map<string, number>,
  odds: { override: number; custom: number; discount: number },
) => {
  const region = regionOf(customer);
  const { lines, subtotal } = fillBasket(random, region, customer.groups.includes("Trade"), stock, odds);
  const shipping = shippingFor(random, region, subtotal);
  const sale = { customer, lines, subtotal, shipping, days_ago: moment.days_ago };
  const code = random.chance(odds.discount) ? discountFor(random, sale) : undefined;
  return {
    customer: customer.email,
    region: region.name,
    lines,
    ...(code === undefined ? {} : { discount_code: code }),
    shipping,
    ...moment,
  };
};

const customerAt = (random: Random, daysAgo: number): DemoCustomer =>
  random.weighted(
    demoCustomers.filter(({ joined_days_ago }) => joined_days_ago >= daysAgo),
    loyalty,
  );

const stageOf = (random: Random, daysAgo: number): DemoOrder["stage"] => {
  if (daysAgo > 10) return random.chance(0.96) ? "shipped" : "fulfilled";
  if (daysAgo > 4) return random.pick(["shipped", "shipped", "fulfilled", "paid"] as const);
  return random.chance(0.25) ? "fulfilled" : "paid";
};

/** Paid orders of the 365 days before `now`, oldest first. */
export const demoOrders = (seed: number, now: Date = demoNow): DemoOrder[] => {
  const dice = random(seed);
  const stock = shelf();
  const odds = { override: 0.05, custom: 0.1, discount: 0.2 };
  const orders = moments(dice, orderCount, 365, now).map((moment): DemoOrder => {
    const order = describe(dice, customerAt(dice, moment.days_ago), moment, stock, odds);
    const note = dice.chance(0.12) ? { note: dice.pick(orderNotes) } : {};
    const gift = dice.chance(0.15) ? { metadata: { gift_message: dice.pick(giftMessages) } } : {};
    return { ...order, ...note, ...gift, stage: stageOf(dice, moment.days_ago) };
  });
  return spendLimited(orders);
};

/** Open drafts of the last three weeks, oldest first. */
export const demoDrafts = (seed: number, now: Date = demoNow): DemoDraft[] => {
  const dice = random(seed ^ 0x5f3759df);
  const stock = shelf(demoOrders(seed, now));
  const odds = { override: 0.15, custom: 0.25, discount: 0.25 };
  return moments(dice, draftCount, 21, now).map((moment): DemoDraft => {
    const { shipping, ...draft } = describe(dice, customerAt(dice, moment.days_ago), moment, stock, odds);
    return {
      ...draft,
      ...(dice.chance(0.8) ? { shipping } : {}),
      ...(dice.chance(0.4) ? { note: dice.pick(draftNotes) } : {}),
      metadata: { source: dice.pick(channels) },
    };
  });
};
