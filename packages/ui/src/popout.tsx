import type { PopoverProps } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";

export interface PopoutProps extends Pick<PopoverProps, "position" | "width"> {
  opened: boolean;
  onClose: () => void;
  /** The button that opens it, where it appears and where the focus returns to. */
  anchor: HTMLElement | null;
  label: string;
  padding?: number | string;
  children: ReactNode;
}

export const loadPopout = () => import("./loaded-popout");
const LoadedPopout = lazy(() => loadPopout().then(({ LoadedPopout }) => ({ default: LoadedPopout })));

/** Content at a button, loaded when it is first opened: most pages are left without one. */
export function Popout(props: PopoutProps) {
  const [wasOpened, setWasOpened] = useState(props.opened);
  if (props.opened && !wasOpened) setWasOpened(true);
  if (!wasOpened && !props.opened) return null;
  return (
    <Suspense fallback={null}>
      <LoadedPopout {...props} />
    </Suspense>
  );
}

/** What the button says about its content. */
export const popoutButton = (opened: boolean) =>
  ({ "aria-haspopup": "dialog", "aria-expanded": opened }) as const;
