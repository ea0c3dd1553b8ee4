import { useWasTouched } from "@backroom/ui";
import { Box, Button, Group, Text, TextInput } from "@mantine/core";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "@/i18n/language";
import { refusalText } from "@/i18n/refusals/load";
import { useNotify } from "@/lib/notify";
import { DropHint } from "./drop-hint";
import classes from "./media-field.module.css";
import { type Media, MediaTiles } from "./media-tiles";
import { UploadFailed, uploadFiles } from "./upload-files";

const DropAreaAhead = () => (
  <Box className={classes.drop ?? ""} p="sm">
    <DropHint />
  </Box>
);

const DropArea = dynamic(() => import("./drop-area"), { loading: DropAreaAhead });

interface MediaFieldProps {
  value: Media;
  onChange: (change: (now: Media) => Media) => void;
  error?: string | undefined;
  isReadOnly?: boolean;
}

/** New pictures go to the end; the first one of a product is its thumbnail. */
const withImages =
  (urls: readonly string[]) =>
  (now: Media): Media => {
    const images = [...now.images, ...urls.filter((url) => !now.images.includes(url))];
    return { images, thumbnail: now.thumbnail ?? images[0] ?? null };
  };

/** Pictures of a product: dropped, chosen or by address, in an order, one of them the thumbnail. */
export function MediaField({ value, onChange, error, isReadOnly = false }: MediaFieldProps) {
  const t = useTranslations("products.media");
  const { language } = useLanguage();
  const notify = useNotify();
  const isTouched = useWasTouched();
  const [isUploading, setUploading] = useState(false);
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const upload = async (files: File[]) => {
    setUploading(true);
    setProblem(null);
    try {
      onChange(withImages(await uploadFiles(files)));
    } catch (failure) {
      if (!(failure instanceof UploadFailed)) throw failure;
      setProblem(failure.message ? await refusalText(language, failure.message) : t("noAnswer"));
    } finally {
      setUploading(false);
    }
  };
  const add = () => {
    const url = address.trim();
    if (url === "") return;
    // The server refuses the same; here it is said before a picture that cannot be shown is in the list.
    if (!/^(https?:\/\/[^\s]+|\/[^\s/][^\s]*)$/i.test(url)) {
      setProblem(t("badAddress"));
      return;
    }
    setProblem(null);
    onChange(withImages([url]));
    setAddress("");
    notify.done(t("added"));
  };

  return (
    <>
      <MediaTiles value={value} onChange={onChange} isReadOnly={isReadOnly} />
      {!isReadOnly && (
        <>
          {isTouched ? (
            <DropArea
              isUploading={isUploading}
              onFiles={(files) => void upload(files)}
              onReject={(count) => setProblem(t("rejected", { count }))}
            />
          ) : (
            <DropAreaAhead />
          )}
          <Group gap={8} mt={10} align="flex-end" wrap="nowrap">
            <TextInput
              flex={1}
              label={t("address")}
              type="url"
              value={address}
              autoComplete="off"
              onChange={(event) => setAddress(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                add();
              }}
            />
            <Button variant="default" onClick={add} disabled={address.trim() === ""}>
              {t("add")}
            </Button>
          </Group>
        </>
      )}
      {(problem ?? error) && (
        <Text size="xs" c="var(--mantine-color-error)" mt={8} role="alert">
          {problem ?? error}
        </Text>
      )}
    </>
  );
}
