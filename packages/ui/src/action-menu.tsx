import { cloneElement, type ReactElement, type ReactNode } from "react";
import { useParts } from "./late-parts";
import { useHandover } from "./stand-in";

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  onClick?: () => void;
  /** Leads to a page: gets the props of the menu's entry. */
  link?: (props: Record<string, unknown>) => ReactNode;
  isDisabled?: boolean;
  tone?: "danger";
  /** A second line, such as why it is not possible. */
  note?: string | undefined;
  /** A line above it. */
  startsGroup?: boolean;
}

export interface ActionMenuProps {
  button: ReactElement<Record<string, unknown>>;
  actions: readonly MenuAction[];
  width?: number;
}

/** A button with a menu, which is loaded when the page is first touched. */
export function ActionMenu(props: ActionMenuProps) {
  const parts = useParts();
  const { handlers, wasPressed } = useHandover();
  if (parts) return <parts.ActionMenu {...props} startsOpen={wasPressed()} />;
  return cloneElement(props.button, { "aria-haspopup": "menu", "aria-expanded": false, ...handlers });
}
