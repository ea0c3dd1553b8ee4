import { Pagination } from "@mantine/core";
import { useTranslations } from "use-intl";
import { controlNames } from "./pager";

interface PageButtonsProps {
  page: number;
  last: number;
  onChange: (page: number) => void;
}

/** Loaded where there is more than one page. */
export default function PageButtons({ page, last, onChange }: PageButtonsProps) {
  const t = useTranslations("productMembers");
  return (
    <Pagination size="sm" value={page} onChange={onChange} total={last} getControlProps={controlNames(t)} />
  );
}
