import {
  type BulkAction,
  type Column,
  DateRangeFilter,
  DateTime,
  ErrorState,
  FilterBar,
  FilterMenu,
  ListPage,
  Money,
  MoneyRangeFilter,
  StatusBadge,
} from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconArchive, IconTrash } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import { dateRange, numberRange, words } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { Link } from "@/lib/near-link";
import { useListState } from "@/lib/use-list-state";
import { type SampleRow, sampleRows } from "./sample";

type Shown = "rows" | "loading" | "empty" | "nothing" | "error" | "stale" | "selected" | "many";

const statuses = ["open", "paid", "canceled"] as const;
const tones = { open: "info", paid: "success", canceled: "neutral" } as const;
const filters = { status: words(statuses), created_at: dateRange(), total: numberRange() };

const columns: Column<SampleRow>[] = [
  { id: "number", header: "Order", sort: "number", width: "90px", cell: (row) => `#${row.number}` },
  { id: "customer", header: "Customer", cell: (row) => row.customer },
  {
    id: "created",
    header: "Created",
    sort: "created_at",
    isWideOnly: true,
    cell: (row) => <DateTime value={row.created_at} />,
  },
  {
    id: "status",
    header: "Status",
    cell: (row) => <StatusBadge tone={tones[row.status]} label={row.status} />,
  },
  { id: "note", header: "Note", isWideOnly: true, isHiddenAtFirst: true, cell: (row) => row.note },
  {
    id: "total",
    header: "Total",
    sort: "total",
    align: "right",
    cell: (row) => <Money amount={row.total} currency="eur" />,
  },
];

const bulk: BulkAction<SampleRow>[] = [
  {
    id: "archive",
    label: "Archive",
    icon: <IconArchive size={15} aria-hidden />,
    run: (_rows, clear) => clear(),
  },
  {
    id: "delete",
    label: "Delete",
    tone: "danger",
    icon: <IconTrash size={15} aria-hidden />,
    run: (_rows, clear) => clear(),
  },
];

export function ShownList({ state: shown }: { state: Shown }) {
  const { state, filters: on } = useListState({ filters });
  const all = useMemo(() => sampleRows(shown === "many" ? 5_000 : 240), [shown]);
  const fitting = all.filter(
    (row) =>
      row.customer.toLowerCase().includes(state.q.toLowerCase()) &&
      (on.status.value.length === 0 || on.status.value.includes(row.status)),
  );
  const start = (state.page - 1) * state.pageSize;
  const page = shown === "many" ? fitting : fitting.slice(start, start + state.pageSize);
  const isNothing = shown === "empty" || shown === "nothing";
  useEffect(() => {
    if (shown !== "selected") return;
    for (const box of [...document.querySelectorAll<HTMLInputElement>("tbody input[type=checkbox]")].slice(
      0,
      3,
    ))
      if (!box.checked) box.click();
  }, [shown]);
  return (
    <ListPage
      name="gallery"
      title="Orders"
      searchLabel="Search by customer"
      state={shown === "nothing" ? { ...state, isNarrowed: true } : state}
      columns={columns}
      rows={shown === "loading" ? undefined : isNothing ? [] : page}
      count={shown === "loading" ? undefined : isNothing ? 0 : fitting.length}
      rowKey={(row) => row.id}
      rowHref={(row) => `/gallery/detail?row=${row.id}`}
      link={Link}
      bulk={bulk}
      isStale={shown === "stale"}
      error={
        shown === "error" ? (
          <ErrorState
            message="The server cannot be reached."
            requestId="req_0123456789"
            onRetry={() => undefined}
          />
        ) : undefined
      }
      actions={<Button>New order</Button>}
      filters={
        <FilterBar>
          <FilterMenu
            label="Status"
            options={statuses.map((value) => ({ value, label: value }))}
            {...on.status}
          />
          <DateRangeFilter label="Created" {...on.created_at} />
          <MoneyRangeFilter label="Total" currency="eur" {...on.total} />
        </FilterBar>
      }
      empty={
        <ListNotice title="No orders yet" text="Orders appear here once a customer checks out.">
          <Button>New order</Button>
        </ListNotice>
      }
      nothingFound={
        <ListNotice title="No order fits" text="Change the search or the filters, or start over.">
          <Button variant="default" onClick={state.clear}>
            Clear search and filters
          </Button>
        </ListNotice>
      }
    />
  );
}
