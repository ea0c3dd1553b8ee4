import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf, runWrite } from "../core/write";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { createNote } from "./create";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (value = "Call back", resource_id = newId("order"), who: "admin" | "member" = "admin") =>
  (await t.as(who).notes.create({ resource_id, resource_type: "order", value })).note;

const userId = async (role: string) =>
  (await t.db.selectFrom("user").select("id").where("role", "=", role).executeTakeFirstOrThrow()).id;

describe("a note", () => {
  it("belongs to whoever wrote it, and tells once what it is about", async () => {
    const resource_id = newId("order");
    const note = await make("Call back", resource_id, "member");
    expect(note).toEqual({
      id: expect.stringMatching(/^note_[0-9A-Z]{26}$/),
      value: "Call back",
      resource_type: "order",
      resource_id,
      author_id: await userId("member"),
      metadata: {},
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    const event = await t.db
      .selectFrom("event")
      .select(["name", "data"])
      .where("resource_id", "=", note.id)
      .execute();
    expect(event).toEqual([
      { name: "note.created", data: { id: note.id, about: { resource_type: "order", resource_id } } },
    ]);
  });

  it("shows its author when it is read, without token and password", async () => {
    const { id } = await make("Mine", newId("order"), "member");
    await t.db
      .updateTable("user")
      .set({ api_token_hash: "hash", password_hash: "hash" })
      .where("role", "=", "member")
      .execute();
    const { note } = await t.api.notes.get({ id });
    expect(note.author).toEqual({
      id: await userId("member"),
      email: "member@test.example",
      first_name: null,
      last_name: null,
      role: "member",
      api_token: null,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
  });

  it("of the command line has no author", async () => {
    const actor = { type: "system", id: null } as const;
    const input = { resource_id: "x", resource_type: "order", value: "Imported" };
    const id = await runWrite({ db: t.db, config: t.config, actor }, (ctx) => createNote(ctx, input));
    expect((await t.api.notes.get({ id })).note).toMatchObject({ author_id: null, author: null });
  });

  it.each([
    ["    code\n\n* one\n* two\n"],
    ["<script>alert(1)</script> & <b>bold</b>"],
    ["Grüße 😀 \t''; drop table note; --"],
  ])("keeps its text as it is: %j", async (value) => {
    const { id } = await make(value);
    expect((await t.api.notes.get({ id })).note.value).toBe(value);
    const other = await make();
    expect((await t.api.notes.update({ id: other.id, value })).note.value).toBe(value);
  });

  it("is rewritten by anyone, and keeps its author", async () => {
    const before = await make("Old", newId("order"), "member");
    const { note } = await t.api.notes.update({ id: before.id, value: "New" });
    expect(note).toEqual({ ...before, value: "New", updated_at: expect.any(String) });
    expect(note.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes", "actor_id"])
      .where("resource_id", "=", before.id)
      .where("name", "=", "note.updated")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      actor_id: await userId("admin"),
      data: { fields: ["value"], about: { resource_id: before.resource_id } },
      changes: { value: { from: "Old", to: "New" } },
    });
  });

  it("is gone once it is deleted", async () => {
    const { id } = await make();
    expect(await t.api.notes.delete({ id })).toEqual({ id, object: "note", deleted: true });
    expect(await t.eventsOf(id)).toEqual(["note.created", "note.deleted"]);
    for (const call of [
      () => t.api.notes.get({ id }),
      () => t.api.notes.update({ id, value: "x" }),
      () => t.api.notes.delete({ id }),
    ]) {
      const message = `Note ${id} was not found`;
      expect(await cleanRefusalOf(t, call)).toMatchObject({ kind: "not_found", message });
    }
  });

  it("is deleted by one of two at once", async () => {
    const { id } = await make();
    const both = await Promise.allSettled([t.api.notes.delete({ id }), t.api.notes.delete({ id })]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await t.eventsOf(id)).toEqual(["note.created", "note.deleted"]);
  });

  it("is not rewritten by someone who saw an older text", async () => {
    const { id, updated_at } = await make();
    await t.api.notes.update({ id, value: "First" });
    const late = t.as("admin", { ifMatch: etagOf(updated_at) }).notes.update({ id, value: "Second" });
    expect((await refusalOf(late)).status).toBe(412);
    expect((await t.api.notes.get({ id })).note.value).toBe("First");
  });

  it.each([
    ["no text", { resource_id: "x", resource_type: "order" }],
    ["blank text", { resource_id: "x", resource_type: "order", value: " \n" }],
    ["endless text", { resource_id: "x", resource_type: "order", value: "x".repeat(50_001) }],
    ["no resource", { resource_type: "order", value: "x" }],
    ["an empty resource type", { resource_id: "x", resource_type: "", value: "x" }],
    ["an author", { resource_id: "x", resource_type: "order", value: "x", author_id: "usr_x" }],
  ])("is refused with %s", async (_what, input) => {
    const refusal = await cleanRefusalOf(t, () => t.api.notes.create(input as never));
    expect(refusal.kind).toBe("invalid_data");
  });
});

describe("the notes of a resource", () => {
  it("are listed newest first with their authors, in as many statements for many as for one", async () => {
    const resource_id = newId("order");
    const counting = countingDatabase(t.db);
    const api = callerFactory({ ...t.context("admin"), db: counting.db });
    const first = await make("One", resource_id);
    await make("Elsewhere");
    expect((await api.notes.list({ resource_id })).count).toBe(1);
    const statements = counting.count();
    const more = [await make("Two", resource_id, "member"), await make("Three", resource_id)];
    const { notes, ...page } = await api.notes.list({ resource_id });
    expect(counting.count()).toBe(2 * statements);
    expect(page).toEqual({ count: 3, limit: 50, offset: 0 });
    expect(notes.map((note) => note.id)).toEqual([...more.map((note) => note.id).reverse(), first.id]);
    expect(notes.map((note) => note.author?.role)).toEqual(["admin", "member", "admin"]);
    await t.api.notes.delete({ id: first.id });
    expect((await api.notes.list({ resource_id, limit: 1, offset: 1 })).notes).toHaveLength(1);
    expect((await api.notes.list({ resource_id })).count).toBe(2);
  });
});
