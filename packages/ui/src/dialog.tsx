import type { DrawerProps, ModalProps } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useFocusBack } from "./focus-back";
import { loadParts } from "./late-parts";
import { loadPopout } from "./popout";

const load = () => import("./loaded-dialog");

/** Dialogs, side panels, popovers, fields with lists and menus, before one is used. */
export const loadAhead = (): Promise<unknown> => Promise.all([load(), loadPopout(), loadParts()]);

// Pages open without the code of windows that nobody has opened yet.
const LoadedDialog = lazy(() => load().then(({ LoadedDialog }) => ({ default: LoadedDialog })));
const LoadedSidePanel = lazy(() => load().then(({ LoadedSidePanel }) => ({ default: LoadedSidePanel })));

/** Whether it was open at any time: from then on it stays, so that it can close in style. */
function useWasOpened(opened: boolean): boolean {
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened && !wasOpened) setWasOpened(true);
  return wasOpened || opened;
}

/** A question or a short form over the page. */
export function Dialog(props: ModalProps) {
  useFocusBack(props.opened);
  if (!useWasOpened(props.opened)) return null;
  return (
    <Suspense fallback={null}>
      <LoadedDialog {...props} />
    </Suspense>
  );
}

/** More about what the page shows, beside it. */
export function SidePanel(props: DrawerProps) {
  useFocusBack(props.opened);
  if (!useWasOpened(props.opened)) return null;
  return (
    <Suspense fallback={null}>
      <LoadedSidePanel {...props} />
    </Suspense>
  );
}
