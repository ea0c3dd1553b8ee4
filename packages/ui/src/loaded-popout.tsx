import { Popover } from "@mantine/core";
import { type RefCallback, useLayoutEffect } from "react";
import type { PopoutProps } from "./popout";

export function LoadedPopout({
  opened,
  onClose,
  anchor,
  label,
  padding = "xs",
  children,
  ...place
}: PopoutProps) {
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && onClose()}
      shadow="md"
      trapFocus
      returnFocus
      withRoles
      {...place}
    >
      <Popover.Target>
        <Anchor element={anchor} />
      </Popover.Target>
      <Popover.Dropdown p={padding} aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Stands for a button that was on the page before the popover was loaded. */
function Anchor({ element, ref }: { element: HTMLElement | null; ref?: RefCallback<HTMLElement> }) {
  useLayoutEffect(() => {
    ref?.(element);
    return () => void ref?.(null);
  }, [element, ref]);
  return null;
}
