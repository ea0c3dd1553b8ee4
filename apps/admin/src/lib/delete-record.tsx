import { ConfirmDialog } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { type CallOptions, type Client, useWrite } from "./write";

interface DeleteRecordProps {
  /** Each has the word `delete`. */
  words: "collections" | "customerGroups" | "priceLists" | "salesChannels";
  /** The question, with the record's name. */
  title: string;
  /** What goes or changes with it; undefined while that is being asked. */
  touches: string[] | undefined;
  /** `updated_at` of the record as the page shows it. */
  seen: string;
  call: (client: Client, options: CallOptions) => Promise<unknown>;
  /** The toast afterwards, on the list that is opened then. */
  says: string;
  list: string;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** Deletes the record of a page, after telling what that touches. */
export function DeleteRecord(props: DeleteRecordProps) {
  const t = useTranslations(props.words);
  const router = useRouter();
  const remove = useWrite({
    call: (client, _input: null, options) => props.call(client, options),
    seen: props.seen,
    says: () => props.says,
    leaves: true,
    onDone: () => router.push(props.list),
  });
  return (
    <>
      <Button variant="default" onClick={props.onOpen}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={props.isOpen}
        onClose={props.onClose}
        title={props.title}
        isAsking={props.touches === undefined}
        touches={props.touches}
        confirm={t("delete")}
        isPending={remove.isPending}
        onConfirm={() => remove.run(null)}
      />
    </>
  );
}
