import { Tooltip } from "@mantine/core";

/** What is wrong with the active cell, below it. */
export default function CellProblem({ text }: { text: string }) {
  return (
    <Tooltip label={text} opened position="bottom-start" multiline maw={280}>
      <span aria-hidden style={{ position: "absolute", inset: 0, pointerEvents: "none" }} />
    </Tooltip>
  );
}
