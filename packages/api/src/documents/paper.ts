import { type FontName, fontOf } from "./fonts";

/** A document in the making: it keeps the place on the page, and begins new pages. Lengths are points. */
export interface Paper {
  readonly width: number;
  /** One paragraph over the whole width. */
  text(text: string, style?: TextStyle): void;
  space(height: number): void;
  /** Lines beside each other, from the left, in columns of equal width. */
  beside(blocks: readonly { title: string; lines: readonly string[] }[]): void;
  /** A row per entry; a row stays on one page, and each page begins with the head. */
  table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): void;
  /** Words and amounts at the right. */
  sums(rows: readonly { label: string; amount: string; isStrong?: boolean }[]): void;
}

interface TextStyle {
  size?: number;
  font?: FontName;
  color?: string;
}

interface Column {
  title: string;
  /** Share of what the fixed ones leave, or a fixed width. */
  width: number | "rest";
  align?: "left" | "right";
}

/** Words, with smaller ones below. */
type Cell = string | { text: string; note: string };

const margin = 48;
const footHeight = 24;
const gap = 8;
const size = 9;
const ink = "#111827";
const faint = "#4b5563";
const rule = "#d1d5db";

/** Nothing of an order is long enough for a page of its own; what is, was not meant to be read. */
const maxCharacters = 1_000;

/** One line of words; spaces that keep words together stay. */
const plain = (text: string): string => {
  const line = text.replaceAll(/[^\S\u00a0]+/g, " ").trim();
  return line.length > maxCharacters ? `${line.slice(0, maxCharacters)}…` : line;
};

interface About {
  title: string;
  author: string;
  created: Date;
  /** At the foot of each page, before its number. */
  foot: string;
}

/** Makes a PDF of A4 pages, with their numbers; the same content makes the same bytes. */
export async function makePdf(about: About, draw: (paper: Paper) => void): Promise<Buffer> {
  const { default: Pdf } = await import("pdfkit");
  const doc = new Pdf({
    size: "A4",
    margin,
    bufferPages: true,
    lang: "en",
    displayTitle: true,
    // None to begin with: left out, a standard font would be read from a file that a bundle does not have.
    font: "",
    info: { Title: about.title, Author: about.author, CreationDate: about.created },
  });
  doc.registerFont("regular", fontOf("regular")).registerFont("bold", fontOf("bold"));
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.once("end", () => resolve(Buffer.concat(chunks)));
    doc.once("error", reject);
  });
  draw(paperOf(doc));
  numberPages(doc, about.foot);
  doc.end();
  return written;
}

type Doc = PDFKit.PDFDocument;

function numberPages(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Text below the margin would begin a page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - margin;
    const width = doc.page.width - 2 * margin;
    doc.font("regular").fontSize(8).fillColor(faint);
    doc.text(plain(foot), margin, y, { width: width - 80, height: 10, ellipsis: true });
    doc.text(`${page - start + 1} / ${count}`, margin, y, { width, align: "right", lineBreak: false });
  }
}

function paperOf(doc: Doc): Paper {
  const width = doc.page.width - 2 * margin;
  const bottom = doc.page.height - margin - footHeight;
  let y = margin;
  const set = ({ size: points = size, font = "regular", color = ink }: TextStyle = {}) =>
    doc.font(font).fontSize(points).fillColor(color);
  const heightOf = (text: string, columnWidth: number, style: TextStyle = {}) =>
    set(style).heightOfString(text, { width: columnWidth });
  /** @returns whether a page was begun */
  const need = (height: number): boolean => {
    if (y + height <= bottom || y === margin) return false;
    doc.addPage();
    y = margin;
    return true;
  };
  const line = (at: number) =>
    doc
      .moveTo(margin, at)
      .lineTo(margin + width, at)
      .lineWidth(0.5)
      .strokeColor(rule)
      .stroke();

  const text: Paper["text"] = (words, style) => {
    const shown = plain(words);
    const height = heightOf(shown, width, style);
    need(height);
    set(style).text(shown, margin, y, { width });
    y += height;
  };

  const beside: Paper["beside"] = (blocks) => {
    const columnWidth = (width - gap * (blocks.length - 1)) / blocks.length;
    const heights = blocks.map(({ lines }) =>
      lines.reduce((sum, words) => sum + heightOf(plain(words), columnWidth), 14),
    );
    need(Math.max(...heights));
    blocks.forEach(({ title, lines }, index) => {
      const x = margin + index * (columnWidth + gap);
      set({ size: 8, color: faint }).text(title, x, y, { width: columnWidth });
      let at = y + 14;
      for (const words of lines) {
        set().text(plain(words), x, at, { width: columnWidth });
        at += heightOf(plain(words), columnWidth);
      }
    });
    y += Math.max(...heights);
  };

  const table: Paper["table"] = (columns, rows) => {
    const fixed = columns.reduce((sum, column) => sum + (column.width === "rest" ? 0 : column.width), 0);
    const rest = width - fixed - gap * (columns.length - 1);
    const widths = columns.map((column) => (column.width === "rest" ? rest : column.width));
    const place = (index: number) => ({
      x: margin + widths.slice(0, index).reduce((sum, one) => sum + one + gap, 0),
      options: { width: widths[index] ?? rest, align: columns[index]?.align ?? "left" },
    });
    const small = { size: 8, color: faint };
    const head = () => {
      columns.forEach(({ title }, index) => {
        const { x, options } = place(index);
        set(small).text(title, x, y, options);
      });
      y += 14;
      line(y);
      y += 5;
    };
    need(60);
    head();
    for (const row of rows) {
      const cells = row.map((cell, index) => {
        const { options } = place(index);
        const words = plain(typeof cell === "string" ? cell : cell.text);
        const note = typeof cell === "string" ? "" : plain(cell.note);
        const wordsHeight = heightOf(words, options.width);
        const height = wordsHeight + (note === "" ? 0 : heightOf(note, options.width, small));
        return { words, note, wordsHeight, height };
      });
      const height = Math.max(...cells.map((cell) => cell.height));
      if (need(height + 10)) head();
      cells.forEach(({ words, note, wordsHeight }, index) => {
        const { x, options } = place(index);
        set().text(words, x, y, options);
        if (note !== "") set(small).text(note, x, y + wordsHeight, options);
      });
      y += height + 5;
      line(y);
      y += 5;
    }
  };

  const sums: Paper["sums"] = (rows) => {
    const amountWidth = 110;
    const labelWidth = 200;
    const x = margin + width - labelWidth - amountWidth - gap;
    for (const { label, amount, isStrong } of rows) {
      const style: TextStyle = isStrong ? { font: "bold", size: 11 } : {};
      const height = heightOf(plain(label), labelWidth, style);
      need(height + 5);
      set(style).text(plain(label), x, y, { width: labelWidth });
      set(style).text(amount, x + labelWidth + gap, y, { width: amountWidth, align: "right" });
      y += height + 5;
    }
  };

  return {
    width,
    text,
    beside,
    table,
    sums,
    space: (height) => {
      y += height;
    },
  };
}
