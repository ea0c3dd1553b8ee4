import { Alert, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconBarcode, IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Scan } from "../countables";

interface ScanFieldProps {
  onScan: (code: string) => void;
  last: Scan | null;
}

/** Where typing has a meaning of its own. */
const typed = "input, textarea, select, [contenteditable]";

/** The colour of its own is too light on the light ground. */
const readableTitle = { title: { color: "var(--mantine-color-text)" } } as const;

const tones = { counted: "teal", unexpected: "yellow", tooMany: "red.9", unknown: "red.9" } as const;

/**
 * Where a scanner types: it has the focus whenever nothing else needs it, so that no code is lost, and says what each
 * code did.
 */
export function ScanField({ onScan, last }: ScanFieldProps) {
  const t = useTranslations("returns.scan");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    field.current?.focus();
    // What is typed where nothing can be typed is meant for the scanner's field, and for no shortcut.
    const take = (event: KeyboardEvent) => {
      const isTyped =
        event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isTyped || document.activeElement?.matches(`${typed}, [role=dialog] *`)) return;
      event.stopPropagation();
      field.current?.focus();
    };
    document.addEventListener("keydown", take, true);
    return () => document.removeEventListener("keydown", take, true);
  }, []);

  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") onScan(text);
          setText("");
        }}
      >
        <TextInput
          ref={field}
          size="lg"
          label={t("label")}
          description={t("hint")}
          descriptionProps={{ size: "sm" }}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          leftSection={<IconBarcode size={22} stroke={1.5} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={(event) => {
            // A click on nothing in particular leaves the field as it was; one on a control does not.
            if (event.relatedTarget?.matches(`${typed}, button, a, label`) || !document.hasFocus()) return;
            requestAnimationFrame(() => {
              if (!document.activeElement?.matches(`${typed}, button, a, [role=dialog], [role=dialog] *`)) {
                field.current?.focus();
              }
            });
          }}
        />
      </form>
      <div aria-live="assertive">
        {last && (
          <Alert
            mt="sm"
            color={tones[last.kind]}
            variant={last.kind === "counted" ? "light" : "filled"}
            autoContrast
            icon={last.kind === "counted" ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
            title={<Said scan={last} />}
            {...(last.kind === "counted" ? { styles: readableTitle } : {})}
          />
        )}
      </div>
    </>
  );
}

function Said({ scan }: { scan: Scan }) {
  const t = useTranslations("returns.scan");
  if (scan.kind === "unknown") return t("unknown", { code: scan.code });
  const { title, requested, most } = scan.line;
  if (scan.kind === "tooMany") return t("tooMany", { title, most });
  if (scan.kind === "counted") return t("counted", { title, count: scan.count, requested: requested ?? 0 });
  return requested === null
    ? t("notRequested", { title, count: scan.count })
    : t("moreThanRequested", { title, count: scan.count, requested });
}
