import { newId } from "@backroom/db";
import type { TestApi } from "../testing/index";

type Order = Awaited<ReturnType<TestApi["api"]["orders"]["requestReturn"]>>["order"];

/** For tests: the return requested last. */
export function lastReturn(order: Order) {
  const last = order.returns?.at(-1);
  if (!last) throw new Error(`Order ${order.id} has no return`);
  return last;
}

/** For tests: the id of a reason to return something, below another or at the top. */
export async function makeReason(t: TestApi, parent_return_reason_id: string | null = null): Promise<string> {
  const id = newId("rr");
  await t.db
    .insertInto("return_reason")
    .values({ id, value: id, label: "Damaged", parent_return_reason_id })
    .execute();
  return id;
}
