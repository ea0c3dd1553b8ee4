import { Pagination } from "@mantine/core";
import { useTranslations } from "use-intl";

interface PagerProps {
  page: number;
  /** How many pages there are. */
  total: number;
  onChange: (page: number) => void;
}

/** The pages of a table or a section; a list that is a page of its own has the pager of `ListPage`. */
export function Pager({ page, total, onChange }: PagerProps) {
  const t = useTranslations("ui.pager");
  return (
    <Pagination
      size="sm"
      value={page}
      onChange={onChange}
      total={total}
      // Mantine's arrows are pictures, so they get names.
      getControlProps={(control) =>
        control === "previous" || control === "next" ? { "aria-label": t(control) } : {}
      }
    />
  );
}
