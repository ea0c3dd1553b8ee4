import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** For tests: the words of each page of a PDF, as a reader finds them. */
export async function pagesOf(base64: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(Buffer.from(base64, "base64")), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await task.destroy();
  return pages;
}
