import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconPlus, IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./filter-popover.module.css";
import { Popout, popoutButton } from "./popout";

interface FilterPopoverProps {
  label: string;
  /** The chosen values in few words; undefined while the filter is off. */
  shown: string | undefined;
  onClear: () => void;
  width?: number;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** One filter of a list: a dashed pill while it is off, a pill with its value and a cross while it is on. */
export function FilterPopover({ label, shown, onClear, width, children }: FilterPopoverProps) {
  const t = useTranslations("ui.filter");
  const [isOpen, setOpen] = useState(false);
  const isActive = shown !== undefined;
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const close = () => setOpen(false);
  return (
    <>
      <div className={classes.filter} data-active={isActive || undefined}>
        {isActive && (
          <UnstyledButton className={classes.clear} aria-label={t("remove", { label })} onClick={onClear}>
            <IconX size={13} stroke={2} aria-hidden />
          </UnstyledButton>
        )}
        <UnstyledButton
          ref={setButton}
          className={classes.open}
          onClick={() => setOpen((open) => !open)}
          {...popoutButton(isOpen)}
        >
          {!isActive && <IconPlus size={13} stroke={2} aria-hidden />}
          {label}
          {isActive && (
            <>
              <span className={classes.shown}>{shown}</span>
              <IconChevronDown size={13} aria-hidden className={classes.chevron} />
            </>
          )}
        </UnstyledButton>
      </div>
      <Popout
        opened={isOpen}
        onClose={close}
        anchor={button}
        label={label}
        position="bottom-start"
        {...(width ? { width } : {})}
      >
        {typeof children === "function" ? children(close) : children}
      </Popout>
    </>
  );
}

/** The filters of a list in one line; on a phone it is pushed sideways. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}
