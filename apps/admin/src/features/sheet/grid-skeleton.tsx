import { Skeleton } from "@mantine/core";

/** In the place of a page that is one sheet, while it is on the way. */
export function GridSkeleton() {
  return (
    <div style={{ padding: "16px 24px" }} aria-busy>
      <Skeleton h={24} w={260} mb={18} />
      <Skeleton h={36} w={280} mb={14} />
      <Skeleton h={420} />
    </div>
  );
}
