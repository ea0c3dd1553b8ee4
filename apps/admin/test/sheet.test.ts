import { describe, expect, it } from "vitest";
import { readAmount } from "@/features/sheet/amount-text";
import { stillRefused, unsavedEdits } from "@/features/sheet/edits";
import { moved, tabbed } from "@/features/sheet/moves";
import { cleared, copied, filledDown, pasted, repeatedTo } from "@/features/sheet/range-changes";
import { readTsv, writeTsv } from "@/features/sheet/tsv";
import {
  type CellChange,
  type CellValue,
  isInvalid,
  rangeOf,
  type SheetColumn,
} from "@/features/sheet/types";

const amountOf = (text: string, currency = "eur", decimalSign = ".") =>
  readAmount(text, currency, decimalSign);

describe("amounts from a spreadsheet", () => {
  it.each([
    ["12.5", 1250],
    ["12,50", 1250],
    ["1,234.50", 123450],
    ["1.234,50 €", 123450],
    ["1 234,50", 123450],
    ["CHF 1'234.50", 123450],
    ["1,234", 123400],
    ["1.234.567", 123456700],
    ["0.5", 50],
    [".5", 50],
    ["$0", 0],
  ])("reads %s", (text, amount) => {
    expect(amountOf(text)).toEqual({ amount });
  });

  it("takes no text for no price", () => {
    expect(amountOf("  ")).toEqual({ amount: null });
  });

  it("reads three digits after a sign by the reader's language where the currency has three decimals", () => {
    expect(amountOf("1,234", "kwd", ",")).toEqual({ amount: 1234 });
    expect(amountOf("1,234", "kwd", ".")).toEqual({ amount: 1_234_000 });
  });

  it("reads grouped amounts of a currency without decimals", () => {
    expect(amountOf("1.250", "jpy", ".")).toEqual({ amount: 1250 });
  });

  it.each([
    ["abc", "notAnAmount"],
    ["1,23,456", "notAnAmount"],
    ["12-3", "notAnAmount"],
    ["-1", "negative"],
    ["0.125", "decimals"],
    ["99999999999", "tooLarge"],
  ])("refuses %s as %s", (text, problem) => {
    expect(amountOf(text)).toEqual({ problem });
  });
});

describe("the clipboard", () => {
  it("reads rows, quotes, breaks in cells and both kinds of line ends", () => {
    expect(readTsv('a\tb\r\n"c\nd"\t"say ""hi"""\n')).toEqual([
      ["a", "b"],
      ["c\nd", 'say "hi"'],
    ]);
    expect(readTsv("7")).toEqual([["7"]]);
  });

  it("writes what it reads", () => {
    const rows = [
      ["1", "two\tthree"],
      ['"', ""],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });
});

/** A sheet of three by three whole numbers: 0 1 2, 10 11 12, 20 21 22. */
const columns: SheetColumn<number>[] = [0, 1, 2].map((col) => ({
  id: `c${col}`,
  header: `C${col}`,
  width: 80,
  base: (row) => row * 10 + col,
  read: (text) =>
    text === "" ? null : /^\d+$/.test(text) ? Number(text) : { text, problem: "not a number" },
  write: String,
}));
const valueAt = (row: number, col: number): CellValue => row * 10 + col;
const sheet = {
  rows: [0, 1, 2],
  columns,
  valueAt,
  textAt: (row: number, col: number) => String(valueAt(row, col)),
};
const range = (top: number, left: number, bottom: number, right: number) =>
  rangeOf({ row: bottom, col: right }, { row: top, col: left });
const plain = (changes: readonly CellChange[]) => changes.map(({ row, col, value }) => [row, col, value]);

describe("changes of a range", () => {
  it("pastes a block from the corner and says what did not fit and what is no value", () => {
    const paste = pasted(sheet, range(2, 1, 2, 1), "5\tx\n6\t7");
    expect(plain(paste.changes)).toEqual([
      [2, 1, 5],
      [2, 2, { text: "x", problem: "not a number" }],
    ]);
    expect(paste).toMatchObject({ lost: 2, invalid: 1, range: { top: 2, bottom: 2, left: 1, right: 2 } });
    expect(paste.changes.filter(({ value }) => isInvalid(value))).toHaveLength(1);
  });

  it("fills the selection with a block that fits into it several times", () => {
    expect(plain(pasted(sheet, range(0, 0, 2, 1), "9").changes).map(([, , value]) => value)).toEqual(
      Array(6).fill(9),
    );
    expect(plain(pasted(sheet, range(0, 0, 2, 0), "1\n2").changes)).toEqual([
      [0, 0, 1],
      [1, 0, 2],
    ]);
  });

  it("leaves out the cells that a ragged block does not have", () => {
    expect(plain(pasted(sheet, range(0, 0, 0, 0), "1\t2\n3").changes)).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 3],
    ]);
  });

  it("fills down from the first row, or from the row above a single one", () => {
    expect(plain(filledDown(sheet, range(0, 1, 2, 1)))).toEqual([
      [1, 1, 1],
      [2, 1, 1],
    ]);
    expect(plain(filledDown(sheet, range(2, 0, 2, 0)))).toEqual([[2, 0, 10]]);
    expect(filledDown(sheet, range(0, 0, 0, 2))).toEqual([]);
  });

  it("repeats the rows of the selection under the handle", () => {
    expect(plain(repeatedTo(sheet, range(0, 0, 0, 1), 2))).toEqual([
      [1, 0, 0],
      [1, 1, 1],
      [2, 0, 0],
      [2, 1, 1],
    ]);
    expect(repeatedTo(sheet, range(1, 0, 1, 0), 0)).toEqual([]);
  });

  it("clears and copies a rectangle, however it was drawn", () => {
    expect(plain(cleared(sheet, range(1, 0, 1, 1)))).toEqual([
      [1, 0, null],
      [1, 1, null],
    ]);
    expect(copied(sheet, range(0, 1, 1, 2))).toBe("1\t2\n11\t12");
  });
});

describe("keys", () => {
  const size = { rows: 100, cols: 4, page: 10 };
  it.each([
    ["ArrowDown", false, { row: 6, col: 2 }],
    ["ArrowDown", true, { row: 99, col: 2 }],
    ["ArrowLeft", true, { row: 5, col: 0 }],
    ["Home", false, { row: 5, col: 0 }],
    ["Home", true, { row: 0, col: 0 }],
    ["End", true, { row: 99, col: 3 }],
    ["PageUp", false, { row: 0, col: 2 }],
    ["PageDown", false, { row: 15, col: 2 }],
  ])("%s (far: %s) leads to the cell one expects", (key, isFar, spot) => {
    expect(moved(key, isFar, { row: 5, col: 2 }, size)).toEqual(spot);
  });

  it("lets other keys be", () => {
    expect(moved("a", false, { row: 0, col: 0 }, size)).toBeUndefined();
  });

  it("goes on in the next row at the end of one, and leaves at the ends of the sheet", () => {
    expect(tabbed({ row: 0, col: 3 }, false, size)).toEqual({ row: 1, col: 0 });
    expect(tabbed({ row: 1, col: 0 }, true, size)).toEqual({ row: 0, col: 3 });
    expect(tabbed({ row: 0, col: 0 }, true, size)).toBeUndefined();
    expect(tabbed({ row: 99, col: 3 }, false, size)).toBeUndefined();
  });
});

describe("edits of a sheet", () => {
  const wrong = { text: "x", problem: "no amount" };

  it("are no longer what the server refused once they are edited again", () => {
    const errors = { a: "too low", b: "too high" };
    expect(stillRefused(errors, { a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ a: "too low" });
    expect(stillRefused(errors, { a: 1, b: 2 }, { b: 2 })).toEqual({ b: "too high" });
  });

  it("stay where they were made while a save was on its way", () => {
    const saved = { a: 1, b: null };
    expect(unsavedEdits({ a: 1, b: null }, saved)).toEqual({});
    expect(unsavedEdits({ a: 2, b: null, c: 3, d: wrong }, saved)).toEqual({ a: 2, c: 3, d: wrong });
  });
});
