import fc from "fast-check";
import { expect, test } from "vitest";
import { toHandle } from "./handle";

test.each([
  ["Crème brûlée", "creme-brulee"],
  ["T-Shirt 2XL", "t-shirt-2-xl"],
  ["iPhone15Pro", "i-phone-15-pro"],
  ["100% Cotton", "100-cotton"],
  ["__FOO_BAR__", "foo-bar"],
  ["HTMLPage XMLHttp", "html-page-xml-http"],
  ["1st 2ND 3rdX 11th 21st 4TH", "1st-2nd-3rd-x-11-th-21st-4th"],
  ["Joe's don’t", "joes-dont"],
  ["Straße Ærø Œuvre Łódź", "strasse-aero-oeuvre-lodz"],
  ["m² 5ª", "m-5"],
])("splits, lower-cases and joins as lodash kebabCase: %s", (title, handle) => {
  expect(toHandle(title)).toBe(handle);
});

test.each([
  ["Привет Мир", "привет-мир"],
  ["Чай йод", "чай-йод"],
  ["你好 世界", "你好-世界"],
  ["한국어 제품", "한국어-제품"],
  ["हिन्दी शब्द", "हिन्दी-शब्द"],
  ["ΑΣ λόγος", "ας-λόγος"],
  ["Phở Bò", "pho-bo"],
])("keeps letters of other scripts: %s", (title, handle) => {
  expect(toHandle(title)).toBe(handle);
});

test.each(["", "!!!", "🎉", "€ ™ ✂"])("is empty without letters and digits: %j", (title) => {
  expect(toHandle(title)).toBe("");
});

test("leaves out emoji between words", () => {
  expect(toHandle("Fun 🎉 shirt")).toBe("fun-shirt");
});

test("is the same for composed and decomposed letters", () => {
  expect(toHandle("Crème й".normalize("NFD"))).toBe(toHandle("Crème й".normalize("NFC")));
});

test("a handle is its own handle, and has no spaces, capitals of ASCII or doubled hyphens", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."aBcXYZ 019-_'éÉßẞÆİŉſЖж世Å") }),
  );
  fc.assert(
    fc.property(text, (title) => {
      const handle = toHandle(title);
      expect(toHandle(handle)).toBe(handle);
      expect(handle).not.toMatch(/[A-Z\s]|--|^-|-$/);
    }),
  );
});
