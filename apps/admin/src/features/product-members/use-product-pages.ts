import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

export const pageSize = 20;

/** Which page of some products is open, what is searched among them, and which are ticked. */
export function useProductPages() {
  const [page, setPage] = useState(1);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const [selected, setSelected] = useState<readonly string[]>([]);
  return {
    page,
    setPage,
    text,
    setText: (typed: string) => {
      setText(typed);
      setPage(1);
    },
    q,
    selected,
    setSelected,
    /** What the API is asked, beside what the products belong to. */
    input: { limit: pageSize, offset: (page - 1) * pageSize, order: "title" },
  };
}

export type ProductPagesState = ReturnType<typeof useProductPages>;
