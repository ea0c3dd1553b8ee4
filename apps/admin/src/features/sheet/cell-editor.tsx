import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import classes from "./sheet.module.css";

export interface Editing {
  text: string;
  /** Begun by typing: arrow keys then leave the cell instead of moving in the text. */
  isQuick: boolean;
}

export interface EditorHandlers {
  /** Takes the text and goes on in a direction. */
  onCommit: (text: string, leave: "down" | "up" | "left" | "right" | "next" | "back" | "stay") => void;
  onCancel: () => void;
}

const quickArrows = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;
const isArrow = (key: string): key is keyof typeof quickArrows => Object.hasOwn(quickArrows, key);

export function CellEditor({
  label,
  text: initial,
  isQuick,
  onCommit,
  onCancel,
}: Editing & EditorHandlers & { label: string }) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  // The blur that follows a key is not a second commit.
  const isDone = useRef(false);
  const [isInText, setInText] = useState(!isQuick);

  useEffect(() => {
    field.current?.focus();
    if (!isQuick) field.current?.select();
  }, [isQuick]);

  const commit = (leave: Parameters<EditorHandlers["onCommit"]>[1]) => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(text, leave);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The grid behind must not move or undo; what is for the page, such as mod+S, goes on.
    const isForPage = (event.ctrlKey || event.metaKey) && ["s", "Enter"].includes(event.key);
    if (isForPage) commit("stay");
    else event.stopPropagation();
    if (event.nativeEvent.isComposing || isForPage) return;
    if (event.key === "Enter") commit(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") commit(event.shiftKey ? "back" : "next");
    else if (isArrow(event.key) && !isInText) commit(quickArrows[event.key]);
    else if (event.key === "Escape") {
      isDone.current = true;
      onCancel();
    } else if (event.key === "F2") setInText(true);
    else return;
    event.preventDefault();
  };

  return (
    <input
      ref={field}
      className={classes.input}
      aria-label={label}
      value={text}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onClick={() => setInText(true)}
      onKeyDown={onKeyDown}
      onBlur={() => commit("stay")}
    />
  );
}
