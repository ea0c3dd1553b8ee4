import { newId } from "@backroom/db";
import type { TestApi } from "../testing/index";
import type { CreatePriceListInput } from "./schema";

/** For tests: a running sale with these prices. */
export async function makeSale(
  t: TestApi,
  prices: CreatePriceListInput["prices"],
  input: Partial<CreatePriceListInput> = {},
) {
  const name = newId("sale");
  const { price_list } = await t.api.priceLists.create({
    name,
    description: "a sale",
    type: "sale",
    status: "active",
    prices,
    ...input,
  });
  return { ...price_list, prices: price_list.prices ?? [] };
}

/** For tests: the id of a new customer group. */
export async function makeGroup(t: TestApi, name?: string): Promise<string> {
  const id = newId("cgrp");
  await t.db
    .insertInto("customer_group")
    .values({ id, name: name ?? id })
    .execute();
  return id;
}
