import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { uniqueWord } from "../products/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import type { CreateReturnReasonInput } from "./schema";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (input: Partial<CreateReturnReasonInput> = {}) =>
  (await t.api.returnReasons.create({ value: uniqueWord(), label: "Broken", ...input })).return_reason;

describe("a return reason", () => {
  it("is made with a value and a label, and tells once", async () => {
    const value = uniqueWord();
    const reason = await make({ value });
    expect(reason).toEqual({
      id: expect.stringMatching(/^rr_[0-9A-Z]{26}$/),
      value,
      label: "Broken",
      description: null,
      parent_return_reason_id: null,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      parent_return_reason: null,
      return_reason_children: [],
    });
    expect((await t.api.returnReasons.get({ id: reason.id })).return_reason).toEqual(reason);
    expect(await t.eventsOf(reason.id)).toEqual(["return_reason.created"]);
  });

  it("changes what is sent, merges metadata, and tells what changed", async () => {
    const before = await make({ description: "in the box", metadata: { a: 1, b: 2 } });
    const { return_reason } = await t.api.returnReasons.update({
      id: before.id,
      label: "Damaged",
      description: null,
      metadata: { a: "", c: 3 },
    });
    expect(return_reason).toEqual({
      ...before,
      label: "Damaged",
      description: null,
      metadata: { b: 2, c: 3 },
      updated_at: expect.any(String),
    });
    expect(return_reason.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", before.id)
      .where("name", "=", "return_reason.updated")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({ fields: ["label", "description", "metadata"] });
    expect(event.changes).toMatchObject({ label: { from: "Broken", to: "Damaged" } });
  });

  it("has a value of its own, which is free again once it is deleted", async () => {
    const { id, value } = await make();
    const other = await make();
    for (const call of [() => make({ value }), () => t.api.returnReasons.update({ id: other.id, value })]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({
        kind: "duplicate_error",
        status: 422,
        message: `Return reason with value ${value} already exists.`,
      });
    }
    await t.api.returnReasons.delete({ id });
    expect((await make({ value })).value).toBe(value);
  });

  it("is made once by two who choose a value at once", async () => {
    const value = uniqueWord();
    const both = await Promise.allSettled([make({ value }), make({ value })]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each([
    ["no label", { value: "x" }],
    ["no value", { label: "x" }],
    ["an empty value", { value: " ", label: "x" }],
    ["an unknown property", { value: "x", label: "x", color: "red" }],
  ])("is refused with %s", async (_what, input) => {
    const refusal = await cleanRefusalOf(t, () => t.api.returnReasons.create(input as never));
    expect(refusal.kind).toBe("invalid_data");
  });

  it("must exist to be read, changed or deleted, and be as it was seen", async () => {
    const id = "rr_no";
    for (const call of [
      () => t.api.returnReasons.get({ id }),
      () => t.api.returnReasons.update({ id, label: "x" }),
      () => t.api.returnReasons.delete({ id }),
    ]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({
        kind: "not_found",
        message: "Return reason rr_no was not found",
      });
    }
    const seen = await make();
    await t.api.returnReasons.update({ id: seen.id, label: "First" });
    const stale = t.as("admin", { ifMatch: etagOf(seen.updated_at) });
    expect((await refusalOf(stale.returnReasons.update({ id: seen.id, label: "Late" }))).status).toBe(412);
  });
});

describe("reasons below a reason", () => {
  it("are shown by it and show it", async () => {
    const parent = await make({ label: "Quality" });
    const child = await make({ parent_return_reason_id: parent.id, metadata: { a: 1 } });
    expect(child).toMatchObject({
      parent_return_reason_id: parent.id,
      parent_return_reason: { id: parent.id, label: "Quality" },
      return_reason_children: [],
    });
    const shown = (await t.api.returnReasons.get({ id: parent.id })).return_reason;
    expect(shown.return_reason_children?.map((reason) => reason.id)).toEqual([child.id]);
  });

  it("have none below them", async () => {
    const parent = await make();
    const child = await make({ parent_return_reason_id: parent.id });
    const refusal = await cleanRefusalOf(t, () => make({ parent_return_reason_id: child.id }));
    expect(refusal).toMatchObject({
      kind: "invalid_data",
      message: `parent_return_reason_id ${child.id} has a parent itself: there are two levels only`,
    });
  });

  it("need a parent that exists", async () => {
    const gone = await make();
    await t.api.returnReasons.delete({ id: gone.id });
    for (const id of ["rr_no", gone.id]) {
      const refusal = await cleanRefusalOf(t, () => make({ parent_return_reason_id: id }));
      expect(refusal).toMatchObject({ kind: "not_found", message: `Return reason ${id} was not found` });
    }
  });

  it("go with it, and each tells", async () => {
    const parent = await make();
    const child = await make({ parent_return_reason_id: parent.id });
    const answer = await t.api.returnReasons.delete({ id: parent.id });
    expect(answer).toEqual({ id: parent.id, object: "return_reason", deleted: true });
    for (const { id } of [parent, child]) {
      expect((await refusalOf(t.api.returnReasons.get({ id }))).kind).toBe("not_found");
      expect(await t.eventsOf(id)).toEqual(["return_reason.created", "return_reason.deleted"]);
    }
  });

  it("are never left behind by a deletion at the same time", async () => {
    for (let times = 0; times < 5; times += 1) {
      const parent = await make();
      const [added] = await Promise.allSettled([
        make({ parent_return_reason_id: parent.id }),
        t.api.returnReasons.delete({ id: parent.id }),
      ]);
      const living = await t.db
        .selectFrom("return_reason")
        .select("id")
        .where("parent_return_reason_id", "=", parent.id)
        .where("deleted_at", "is", null)
        .execute();
      expect(living).toEqual([]);
      if (added.status === "rejected") {
        expect((await refusalOf(Promise.reject(added.reason))).kind).toBe("not_found");
      }
    }
  });
});

describe("the list of return reasons", () => {
  it("has those without a parent, newest first, with those below them, in as many statements for many", async () => {
    const counting = countingDatabase(t.db);
    const api = callerFactory({ ...t.context("admin"), db: counting.db });
    const [one, two] = [await make(), await make()];
    await make({ parent_return_reason_id: one.id });
    await api.returnReasons.list({});
    const few = counting.count();
    const children = [
      await make({ parent_return_reason_id: two.id }),
      await make({ parent_return_reason_id: two.id }),
    ];
    const { return_reasons } = await api.returnReasons.list({});
    expect(counting.count()).toBe(2 * few);
    expect(return_reasons.slice(0, 2).map((reason) => reason.id)).toEqual([two.id, one.id]);
    expect(return_reasons[0]?.return_reason_children?.map((reason) => reason.id)).toEqual(
      children.map((reason) => reason.id),
    );
    expect(return_reasons.every((reason) => reason.parent_return_reason_id === null)).toBe(true);
  });
});
