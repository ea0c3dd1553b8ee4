import { Section, Timeline, type TimelineEntry } from "@backroom/ui";
import { Button, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NoteActions } from "@/features/notes/note-actions";
import { NoteForm } from "@/features/notes/note-form";
import { NoteText } from "@/features/notes/note-text";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import type { ShownEntry, ShownOrder } from "./shown";
import { iconOf, toneOf, useEntryText, useEntryTitle, whoOf } from "./timeline-entry";
import { mostEntries, shownEntries } from "./timeline-size";

/** Who did what, when and why, and what colleagues wrote down; the newest first. */
export function OrderTimeline({ order }: { order: ShownOrder }) {
  const t = useTranslations("order.timeline");
  const api = useApi();
  const can = useCan();
  const [limit, setLimit] = useState(shownEntries);
  const [editedId, setEditedId] = useState<string | null>(null);
  const titleOf = useEntryTitle(order);
  const textOf = useEntryText();
  const query = useQuery(
    api.orders.timeline.queryOptions({ id: order.id, limit }, { placeholderData: keepPreviousData }),
  );
  const about = { resource_id: order.id, resource_type: "order" };
  const mayWrite = can("notes:write");
  const noteOf = (entry: ShownEntry): Pick<TimelineEntry, "text" | "actions"> => {
    const value = typeof entry.data.value === "string" ? entry.data.value : "";
    const note = { id: entry.id, value };
    return {
      text:
        editedId === entry.id ? (
          <NoteForm about={{ note_id: entry.id, value }} onDone={() => setEditedId(null)} />
        ) : (
          <NoteText value={value} />
        ),
      actions: mayWrite && <NoteActions note={note} about={about} onEdit={() => setEditedId(entry.id)} />,
    };
  };
  const { timeline, count = 0 } = query.data ?? {};
  return (
    <Section title={t("title")}>
      {mayWrite && <NoteForm about={about} />}
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={120} />}
      {timeline && (
        <Timeline
          label={t("title")}
          empty={t("none")}
          entries={timeline.map((entry) => ({
            id: entry.id,
            icon: iconOf(entry),
            tone: toneOf(entry),
            title: titleOf(entry),
            who: whoOf(entry),
            at: entry.created_at,
            ...(entry.kind === "note" ? noteOf(entry) : { text: textOf(entry) }),
          }))}
        />
      )}
      {timeline && count > timeline.length && limit < mostEntries && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          mt="sm"
          loading={query.isPlaceholderData}
          onClick={() => setLimit(Math.min(mostEntries, limit + 100))}
        >
          {t("older", { count: count - timeline.length })}
        </Button>
      )}
    </Section>
  );
}
