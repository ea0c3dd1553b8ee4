// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import { useRecordEdits } from "@/lib/record-edits";
import { draw } from "./draw";

interface Channel {
  name: string;
  note: string;
  updated_at: string;
}

const first: Channel = { name: "Web", note: "", updated_at: "1" };
const valuesOf = ({ name, note }: Channel) => ({ name, note });

function drawEdits() {
  const made: { edits?: ReturnType<typeof useRecordEdits<Channel, ReturnType<typeof valuesOf>>> } = {};
  const Section = ({ record }: { record: Channel }) => {
    made.edits = useRecordEdits(record, valuesOf);
    return null;
  };
  const page = draw(<Section record={first} />);
  const edits = () => {
    if (!made.edits) throw new Error("nothing was drawn");
    return made.edits;
  };
  return {
    edits,
    type: (field: "name" | "note", value: string) => act(() => edits().form.setFieldValue(field, value)),
    /** The page has read the record anew. */
    arrives: (record: Channel) => page.show(<Section record={record} />),
  };
}

describe("edits of a record", () => {
  it("are none while somebody else saves, and the fields follow", () => {
    const { edits, arrives } = drawEdits();
    arrives({ ...first, name: "Shop", updated_at: "2" });
    expect(edits().form.getValues()).toEqual({ name: "Shop", note: "" });
    expect(edits().isDirty).toBe(false);
  });

  it("stay beside what somebody else saved in another field", () => {
    const { edits, type, arrives } = drawEdits();
    type("note", "mine");
    arrives({ ...first, name: "Shop", updated_at: "2" });
    expect(edits().form.getValues()).toEqual({ name: "Shop", note: "mine" });
    expect(edits().base).toEqual({ values: { name: "Shop", note: "" }, version: "2" });
    expect(edits().conflicts).toEqual([]);
    expect(edits().isDirty).toBe(true);
  });

  it.each([
    ["mine", "Mine"],
    ["theirs", "Theirs"],
  ] as const)("of the same field are chosen from: %s", (whose, name) => {
    const { edits, type, arrives } = drawEdits();
    type("name", "Mine");
    arrives({ ...first, name: "Theirs", updated_at: "2" });
    const [conflict] = edits().conflicts;
    expect(conflict).toEqual({ field: "name", mine: "Mine", theirs: "Theirs" });
    act(() => conflict && edits().choose(conflict, whose));
    expect(edits().conflicts).toEqual([]);
    expect(edits().form.getValues().name).toBe(name);
    expect(edits().isDirty).toBe(whose === "mine");
  });

  it("are over with one's own save, which is nobody else's when the page reads it", () => {
    const { edits, type, arrives } = drawEdits();
    type("name", "Mine");
    const saved = { ...first, name: "Mine", updated_at: "2" };
    act(() => edits().settle(saved));
    expect(edits().isDirty).toBe(false);
    type("name", "Mine again");
    arrives(saved);
    expect(edits().conflicts).toEqual([]);
    expect(edits().form.getValues().name).toBe("Mine again");
  });

  it("are given up together with what was to choose", () => {
    const { edits, type, arrives } = drawEdits();
    type("name", "Mine");
    arrives({ ...first, name: "Theirs", updated_at: "2" });
    act(() => edits().discard());
    expect(edits().form.getValues()).toEqual({ name: "Theirs", note: "" });
    expect(edits().conflicts).toEqual([]);
    expect(edits().isDirty).toBe(false);
  });
});
