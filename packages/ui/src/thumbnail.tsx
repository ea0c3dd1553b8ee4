import { IconPhoto } from "@tabler/icons-react";
import classes from "./thumbnail.module.css";

interface ThumbnailProps {
  src: string | null | undefined;
  size?: number;
}

/** Decoration beside a title that says the same, hence no alternative text. */
export function Thumbnail({ src, size = 36 }: ThumbnailProps) {
  return (
    <span className={classes.frame} style={{ width: size, height: size }}>
      {src ? (
        <img src={src} alt="" width={size} height={size} loading="lazy" className={classes.picture} />
      ) : (
        <IconPhoto size={size * 0.45} stroke={1.5} aria-hidden />
      )}
    </span>
  );
}
