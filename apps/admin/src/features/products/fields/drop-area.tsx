import "@mantine/dropzone/styles.css";
import { Dropzone, IMAGE_MIME_TYPE } from "@mantine/dropzone";
import { useTranslations } from "use-intl";
import { DropHint } from "./drop-hint";
import classes from "./media-field.module.css";

const maxBytes = 20 * 1024 * 1024;

interface DropAreaProps {
  isUploading: boolean;
  onFiles: (files: File[]) => void;
  onReject: (count: number) => void;
}

/** Takes pictures from the disk. */
export default function DropArea({ isUploading, onFiles, onReject }: DropAreaProps) {
  const t = useTranslations("products.media");
  return (
    <Dropzone
      accept={IMAGE_MIME_TYPE}
      maxSize={maxBytes}
      loading={isUploading}
      onDrop={onFiles}
      onReject={(rejected) => onReject(rejected.length)}
      className={classes.drop ?? ""}
      inputProps={{ "aria-label": t("choose") }}
      p="sm"
    >
      <DropHint />
    </Dropzone>
  );
}
