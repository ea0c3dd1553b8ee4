import Markdown from "markdown-to-jsx/react";
import type { AnchorHTMLAttributes, ReactNode } from "react";
import classes from "./note-markdown.module.css";

/** Headings of a note are no headings of the page. */
const Heading = ({ children }: { children?: ReactNode }) => <p className={classes.heading}>{children}</p>;

/** The address is what the library's own sanitizer left: none that runs a script. */
function Link({ href, children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={classes.link}>
      {children}
    </a>
  );
}

/** A picture would be fetched from wherever a note says: its words are enough. */
const Picture = ({ alt }: { alt?: string }) => <>{alt}</>;

/** Made of React elements, so that nothing of a note is ever read as HTML. */
const options = {
  disableParsingRawHTML: true,
  forceWrapper: true,
  wrapper: "div",
  overrides: {
    h1: Heading,
    h2: Heading,
    h3: Heading,
    h4: Heading,
    h5: Heading,
    h6: Heading,
    a: Link,
    img: Picture,
  },
} as const;

/** A note written in Markdown. */
export function NoteMarkdown({ value }: { value: string }) {
  return (
    <div className={classes.note}>
      <Markdown options={options}>{value}</Markdown>
    </div>
  );
}
