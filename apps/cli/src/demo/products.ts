import { clothing } from "./products-clothing";
import { home } from "./products-home";
import { kitchen } from "./products-kitchen";
import { outdoor } from "./products-outdoor";
import { stationery } from "./products-stationery";
import type { DemoProduct } from "./types";

export const demoCollections: { title: string; handle: string }[] = [
  { title: "Slow Mornings", handle: "slow-mornings" },
  { title: "The Long Table", handle: "the-long-table" },
  { title: "Quiet Rooms", handle: "quiet-rooms" },
  { title: "The Writing Desk", handle: "the-writing-desk" },
  { title: "Cold Weather", handle: "cold-weather" },
  { title: "Workwear", handle: "workwear" },
  { title: "Out of Doors", handle: "out-of-doors" },
  { title: "Kitchen Garden", handle: "kitchen-garden" },
];

export const demoProducts: DemoProduct[] = [...kitchen, ...home, ...stationery, ...clothing, ...outdoor];
