import { describe, expect, it } from "vitest";
import { accessOf, newKey, safeName } from "./keys";

describe("a key", () => {
  it("is made of the access, an id of its own and a plain name", () => {
    const one = newKey("public", "Shirt.PNG");
    expect(one).toMatch(/^public\/file_[0-9A-HJKMNP-TV-Z]{26}\/Shirt\.png$/);
    expect(newKey("public", "Shirt.PNG")).not.toBe(one);
    expect(accessOf(one)).toBe("public");
    expect(accessOf(newKey("protected", "list.csv"))).toBe("protected");
  });

  it.each([
    "",
    "public",
    "other/file_01JD0000000000000000000000/a.png",
    "public/file_01JD0000000000000000000000/",
    "public/file_01JD0000000000000000000000/.a",
    "public/file_01JD0000000000000000000000/..",
    "public/file_01JD0000000000000000000000/a/b",
    "public/file_01JD0000000000000000000000/../../x",
    "/public/file_01JD0000000000000000000000/a.png",
    "public/file_01JD0000000000000000000000/a.png\n",
    "public/file_01JD0000000000000000000000/a\0.png",
    "public\\file_01JD0000000000000000000000\\a.png",
    `public/file_01JD0000000000000000000000/${"a".repeat(121)}`,
  ])("%j is none", (key) => {
    expect(accessOf(key)).toBeUndefined();
  });

  it.each([
    "a",
    "..",
    "...",
    "",
    "---",
    ".x.",
    "a..b",
    "-a-.png",
    "é".repeat(300),
    "a.".repeat(300),
    "a/b\\c.txt",
    "\u202E.exe",
  ])("made of %j is one, and stays one with the ending of a smaller copy", (name) => {
    const key = newKey("public", name);
    expect(accessOf(key)).toBe("public");
    expect(accessOf(`${key}.1024.webp`)).toBe("public");
  });

  it("is made of a name as long as a header within no time", () => {
    const begun = performance.now();
    for (const name of [`a${"-".repeat(16_000)}b.png`, `${"-.".repeat(8_000)}b.png`]) {
      expect(safeName(name)).toMatch(/^[\w.-]{1,100}$/);
      expect(safeName(name).endsWith(".png")).toBe(true);
    }
    expect(performance.now() - begun).toBeLessThan(200);
  });

  it.each([
    ["Blaues Hemd (2).PNG", "Blaues-Hemd-2.png"],
    ["Crème brûlée.jpg", "Creme-brulee.jpg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\temp\\x.csv", "x.csv"],
    ["日本.csv", "file.csv"],
    ["", "file"],
  ])("keeps %j recognisable as %j", (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });
});
