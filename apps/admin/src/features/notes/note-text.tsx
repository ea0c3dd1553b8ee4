import dynamic from "next/dynamic";

const Markdown = dynamic(() => import("./note-markdown").then((module) => module.NoteMarkdown));

/** Signs that mean something in Markdown; a note without any is text, and needs no library to be shown. */
const marked = /[*_`#>[\]|~-]|^\s*\d+\.|https?:/m;

/** A note as it was meant. */
export function NoteText({ value }: { value: string }) {
  return marked.test(value) ? <Markdown value={value} /> : value;
}
