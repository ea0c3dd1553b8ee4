import { describe, expect, expectTypeOf, test } from "vitest";
import { asking, type BackroomClient, createBackroomClient, isBackroomError } from "./index";

interface Sent {
  url: string;
  method: string;
  headers: Headers;
}

/** A client whose requests are kept and answered with nothing. */
function recorded(options: { apiToken?: string; headers?: Record<string, string> } = {}) {
  const sent: Sent[] = [];
  const client = createBackroomClient({
    url: "http://shop.test/",
    ...options,
    fetch: async (input, init) => {
      const url = String(input);
      sent.push({ url, method: init?.method ?? "GET", headers: new Headers(init?.headers) });
      const answer = { result: { data: {} } };
      const names = new URL(url).pathname.split("/").at(-1)?.split(",") ?? [];
      return Response.json(url.includes("batch=1") ? names.map(() => answer) : answer);
    },
  });
  return { client, sent };
}

describe("requests", () => {
  test("go to /trpc with the token and the headers of the client", async () => {
    const { client, sent } = recorded({ apiToken: "secret", headers: { "x-shop": "1" } });
    await client.store.get.query();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toMatch(/^http:\/\/shop\.test\/trpc\/store\.get\?/);
    expect(sent[0]?.headers.get("x-medusa-access-token")).toBe("secret");
    expect(sent[0]?.headers.get("x-shop")).toBe("1");
  });

  test("of one moment travel together, those with headers of their own alone", async () => {
    const { client, sent } = recorded();
    await Promise.all([
      client.store.get.query(),
      client.regions.list.query({}),
      client.draftOrders.pay.mutate({ id: "dorder_1" }, asking({ idempotencyKey: "k1" })),
      client.draftOrders.pay.mutate({ id: "dorder_2" }, asking({ dryRun: true, ifMatch: '"then"' })),
    ]);
    expect(sent).toHaveLength(3);
    expect(sent.map(({ headers }) => headers.get("idempotency-key")).filter(Boolean)).toEqual(["k1"]);
    expect(sent.map(({ headers }) => headers.get("dry-run")).filter(Boolean)).toEqual(["true"]);
    expect(sent.map(({ headers }) => headers.get("if-match")).filter(Boolean)).toEqual(['"then"']);
  });
});

test("an error of the network is told apart from a refusal only by its data", async () => {
  const client = createBackroomClient({
    url: "http://shop.test",
    fetch: () => Promise.reject(new Error("down")),
  });
  const error = await client.store.get.query().catch((thrown: unknown) => thrown);
  expect(isBackroomError(error)).toBe(true);
  if (isBackroomError(error)) expect([error.message, error.data]).toEqual(["down", undefined]);
});

test("inputs and answers are typed", () => {
  type Pay = BackroomClient["draftOrders"]["pay"]["mutate"];
  expectTypeOf<Parameters<Pay>[0]>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<Awaited<ReturnType<Pay>>["order"]["total"]>().toEqualTypeOf<number>();
  expectTypeOf<Awaited<ReturnType<Pay>>["order"]["object"]>().toEqualTypeOf<"order">();
  type Create = BackroomClient["draftOrders"]["create"]["mutate"];
  expectTypeOf<Parameters<Create>[0]["email"]>().toEqualTypeOf<string>();
  expectTypeOf<Parameters<Create>[0]>().not.toHaveProperty("region");
  expectTypeOf<BackroomClient>().not.toHaveProperty("nothing");
});
