import { ActionMenu } from "@backroom/ui";
import { ActionIcon, Badge, Text, VisuallyHidden } from "@mantine/core";
import { IconDots, IconGripVertical } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./media-field.module.css";

export interface Media {
  /** Addresses, in the order in which they are shown. */
  images: string[];
  thumbnail: string | null;
}

interface MediaTilesProps {
  value: Media;
  onChange: (change: (now: Media) => Media) => void;
  isReadOnly: boolean;
}

/** The list with one entry at another place. */
function movedTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** Pictures in their order: dragged with the mouse, or moved with arrow keys on their handle. */
export function MediaTiles({ value: { images, thumbnail }, onChange, isReadOnly }: MediaTilesProps) {
  const t = useTranslations("products.media");
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, say] = useState("");

  const move = (from: number, to: number) => {
    if (to < 0 || to >= images.length || from === to) return;
    onChange((now) => ({ ...now, images: movedTo(now.images, from, to) }));
    say(t("moved", { from: from + 1, to: to + 1, count: images.length }));
  };
  const remove = (url: string) =>
    onChange((now) => {
      const rest = now.images.filter((image) => image !== url);
      return { images: rest, thumbnail: now.thumbnail === url ? (rest[0] ?? null) : now.thumbnail };
    });
  const onKey = (event: KeyboardEvent, index: number) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(index, index + step);
  };

  // A thumbnail may lie beside the pictures, as other clients allow it.
  const isApart = thumbnail !== null && !images.includes(thumbnail);
  if (images.length === 0 && !isApart) {
    return isReadOnly ? (
      <Text size="sm" c="dimmed">
        {t("none")}
      </Text>
    ) : null;
  }
  return (
    <>
      <ul className={classes.tiles} aria-label={t("images")}>
        {isApart && (
          <li className={classes.tile}>
            {/* biome-ignore lint/performance/noImgElement: pictures of the shop come from any host, in sizes of their own */}
            <img src={thumbnail} alt={t("thumbnail")} className={classes.picture} />
            <Badge size="xs" className={classes.badge ?? ""} aria-hidden>
              {t("thumbnail")}
            </Badge>
          </li>
        )}
        {images.map((url, index) => (
          <li
            key={url}
            className={classes.tile}
            data-dragged={dragged === index || undefined}
            draggable={!isReadOnly}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== index) {
                move(dragged, index);
                setDragged(index);
              }
            }}
            onDrop={(event) => event.preventDefault()}
          >
            {/* biome-ignore lint/performance/noImgElement: pictures of the shop come from any host, in sizes of their own */}
            <img
              src={url}
              alt={t("image", { number: index + 1, count: images.length })}
              loading="lazy"
              draggable={false}
              className={classes.picture}
            />
            {url === thumbnail && (
              <Badge size="xs" className={classes.badge ?? ""}>
                {t("thumbnail")}
              </Badge>
            )}
            {!isReadOnly && (
              <div className={classes.tools}>
                <ActionIcon
                  variant="default"
                  size={26}
                  aria-label={t("handle", { number: index + 1 })}
                  onKeyDown={(event) => onKey(event, index)}
                >
                  <IconGripVertical size={14} aria-hidden />
                </ActionIcon>
                <ActionMenu
                  button={
                    <ActionIcon variant="default" size={26} aria-label={t("menu", { number: index + 1 })}>
                      <IconDots size={14} aria-hidden />
                    </ActionIcon>
                  }
                  actions={[
                    {
                      id: "thumbnail",
                      label: t("asThumbnail"),
                      isDisabled: url === thumbnail,
                      onClick: () => onChange((now) => ({ ...now, thumbnail: url })),
                    },
                    {
                      id: "forward",
                      label: t("forward"),
                      isDisabled: index === 0,
                      onClick: () => move(index, index - 1),
                    },
                    {
                      id: "backward",
                      label: t("backward"),
                      isDisabled: index === images.length - 1,
                      onClick: () => move(index, index + 1),
                    },
                    { id: "remove", label: t("remove"), onClick: () => remove(url) },
                  ]}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
