import { describe, expect, it } from "vitest";
import { readWithin, refuseTooLarge } from "@/server/limited-body";

const url = "http://localhost:7001/api/trpc/auth.token";
const post = (body: BodyInit | null, headers: Record<string, string> = {}) => {
  const init = { method: "POST", body, headers, duplex: "half" };
  return new Request(url, init);
};

/** Comes in parts, and says nothing of its length; counts how much of it was asked for. */
function endless() {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  return { body, sent: () => sent };
}

describe("a body", () => {
  it("within the limit arrives as it was sent, with method and headers", async () => {
    const text = JSON.stringify({ name: "Ünïcödé 🧵" });
    const again = await readWithin(post(text, { "x-own": "1" }), 1_000);
    const request = new Request(url, again);
    expect(await request.text()).toBe(text);
    expect(request.method).toBe("POST");
    expect(request.headers.get("x-own")).toBe("1");
  });

  it("may be none", async () => {
    expect((await readWithin(new Request(url), 10)).body).toBeNull();
  });

  it("that announces too much is refused unread", async () => {
    const { body, sent } = endless();
    const request = post(body, { "content-length": "5000000" });
    await expect(readWithin(request, 1_000_000)).rejects.toMatchObject({ kind: "too_large" });
    expect(sent()).toBeLessThan(10_000);
  });

  it("that announces nothing, and does not end, is read to the limit and no further", async () => {
    const { body, sent } = endless();
    await expect(readWithin(post(body), 20_000)).rejects.toMatchObject({ kind: "too_large" });
    expect(sent()).toBeLessThan(40_000);
  });

  it("that is refused is answered by 413, and anything else is no refusal of a body", async () => {
    const refusal = await readWithin(post("too long"), 3).catch((error: unknown) => error);
    const answer = refuseTooLarge(refusal);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ type: "too_large" });
    expect(() => refuseTooLarge(new Error("the connection is gone"))).toThrow("the connection is gone");
  });
});
