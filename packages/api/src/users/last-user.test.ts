import { afterAll, beforeEach, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

const opened: TestApi[] = [];
let t: TestApi;
beforeEach(async () => {
  t = await openTestApi();
  opened.push(t);
});
afterAll(() => Promise.all(opened.map((api) => api.close())));

async function leave(count: number): Promise<string[]> {
  const ids = (await t.api.users.list({})).users.map((user) => user.id);
  for (const id of ids.slice(count)) await t.api.users.delete({ id });
  return ids.slice(0, count);
}

it("refuses to delete the last user", async () => {
  const [id = ""] = await leave(1);
  expect(await cleanRefusalOf(t, () => t.api.users.delete({ id }))).toMatchObject({
    kind: "not_allowed",
    status: 400,
  });
  expect((await t.api.users.list({})).count).toBe(1);
});

it("leaves one of the last two who are deleted at once", async () => {
  const ids = await leave(2);
  const both = await Promise.allSettled(ids.map((id) => t.api.users.delete({ id })));
  const lost = both.filter((outcome) => outcome.status === "rejected");
  expect(lost).toHaveLength(1);
  expect((await refusalOf(Promise.reject(lost[0]?.reason))).kind).toBe("not_allowed");
  expect((await t.api.users.list({})).count).toBe(1);
});
