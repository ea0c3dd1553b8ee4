import { Section, Timeline } from "@backroom/ui";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { NoteActions } from "./note-actions";
import { NoteForm } from "./note-form";
import { NoteText } from "./note-text";

type Note = Outputs["notes"]["list"]["notes"][number];

interface NotesSectionProps {
  resourceId: string;
  /** As events name it: `customer`. */
  resourceType: string;
}

/** What colleagues wrote down about a record, the newest first. */
export function NotesSection({ resourceId, resourceType }: NotesSectionProps) {
  const t = useTranslations("notes");
  const api = useApi();
  const can = useCan();
  const [editedId, setEditedId] = useState<string | null>(null);
  const query = useQuery(api.notes.list.queryOptions({ resource_id: resourceId, limit: 50 }));
  const about = { resource_id: resourceId, resource_type: resourceType };
  return (
    <Section title={t("title")}>
      {can("notes:write") && <NoteForm about={about} />}
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={36} />}
      {query.data && (
        <Timeline
          label={t("title")}
          empty={t("none")}
          entries={query.data.notes.map((note) => ({
            id: note.id,
            title: authorOf(note) ?? t("nobody"),
            at: note.created_at,
            text:
              editedId === note.id ? (
                <NoteForm about={{ note_id: note.id, value: note.value }} onDone={() => setEditedId(null)} />
              ) : (
                <NoteText value={note.value} />
              ),
            actions: can("notes:write") && (
              <NoteActions note={note} about={about} onEdit={() => setEditedId(note.id)} />
            ),
          }))}
        />
      )}
    </Section>
  );
}

const authorOf = ({ author }: Note) =>
  author && ([author.first_name, author.last_name].filter(Boolean).join(" ") || author.email);
