import { Button, TextInput, type TextInputProps } from "@mantine/core";
import { useTranslations } from "use-intl";
import { newKey } from "@/lib/api";

interface CodeInputProps extends Omit<TextInputProps, "rightSection" | "rightSectionWidth" | "styles"> {
  /** Takes a code that nobody guesses; without it there is only what is typed. */
  onGenerate: ((code: string) => void) | undefined;
}

/** The code that customers type, shown the way it is kept: in capitals. */
export function CodeInput({ onGenerate, ...props }: CodeInputProps) {
  const t = useTranslations("discounts");
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      styles={{ input: { textTransform: "uppercase" } }}
      rightSectionWidth={96}
      rightSection={
        onGenerate && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => onGenerate(newKey().slice(0, 10).toUpperCase())}
          >
            {t("generate")}
          </Button>
        )
      }
      {...props}
    />
  );
}
