import { ActionIcon, Button, NativeSelect, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import classes from "./metadata-editor.module.css";
import { type MetadataRow, metadataProblems } from "./metadata-rows";

interface MetadataEditorProps {
  /** Made by `metadataRows`; read back by `metadataPatch` or `metadataOf`. */
  value: readonly MetadataRow[];
  onChange: (rows: MetadataRow[]) => void;
  isReadOnly?: boolean;
}

/** Free key-value data. What is wrong is said at its row at once; whoever saves asks `metadataProblems` first. */
export function MetadataEditor({ value: rows, onChange, isReadOnly = false }: MetadataEditorProps) {
  const t = useTranslations("ui.metadata");
  const problems = metadataProblems(rows);
  const added = useRef<string | null>(null);

  const change = (id: string, part: Partial<MetadataRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const add = () => {
    // Higher than every id there is, so that a removed row's id is not used again beside it.
    const id = String(Math.max(-1, ...rows.map((row) => Number(row.id))) + 1);
    added.current = id;
    onChange([...rows, { id, key: "", text: "", kind: "text" }]);
  };

  return (
    <>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <ul className={classes.list}>
          {rows.map((row, index) => {
            const problem = problems.get(row.id);
            const number = index + 1;
            return (
              <li key={row.id} className={classes.row} data-kind={row.kind}>
                <TextInput
                  aria-label={t("key", { number })}
                  placeholder={t("keyPlaceholder")}
                  autoComplete="off"
                  autoFocus={added.current === row.id}
                  value={row.key}
                  readOnly={isReadOnly}
                  error={problem?.key && t(`problems.${problem.key}`)}
                  onChange={(event) => change(row.id, { key: event.currentTarget.value })}
                />
                <Textarea
                  className={classes.value ?? ""}
                  aria-label={t("value", { number })}
                  placeholder={t("valuePlaceholder")}
                  autoComplete="off"
                  autosize
                  maxRows={12}
                  size="sm"
                  spellCheck={row.kind === "text"}
                  value={row.text}
                  readOnly={isReadOnly}
                  error={problem?.text && t(`problems.${problem.text}`)}
                  onChange={(event) => change(row.id, { text: event.currentTarget.value })}
                />
                <NativeSelect
                  size="sm"
                  aria-label={t("kind", { number })}
                  value={row.kind}
                  disabled={isReadOnly}
                  data={[
                    { value: "text", label: t("kinds.text") },
                    { value: "json", label: t("kinds.json") },
                  ]}
                  onChange={(event) =>
                    change(row.id, { kind: event.currentTarget.value === "json" ? "json" : "text" })
                  }
                />
                {!isReadOnly && (
                  <ActionIcon
                    className={classes.remove ?? ""}
                    aria-label={t("remove", { key: row.key || number })}
                    onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
                  >
                    <IconX size={15} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!isReadOnly && (
        <Button
          mt={10}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {t("add")}
        </Button>
      )}
    </>
  );
}
