import { Table } from "@backroom/ui";
import { Skeleton } from "@mantine/core";

/** The only row of a table while its rows are on the way. */
export function LoadingRow({ columns, height = 60 }: { columns: number; height?: number }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={columns}>
        <Skeleton h={height} />
      </Table.Td>
    </Table.Tr>
  );
}
