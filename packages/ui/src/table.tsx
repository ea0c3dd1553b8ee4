import { Box, type BoxProps } from "@mantine/core";
import type { ComponentProps, CSSProperties } from "react";
import classes from "./table.module.css";

type PartProps<Tag extends "table" | "thead" | "tbody" | "tr" | "th" | "td"> = BoxProps &
  Omit<ComponentProps<Tag>, keyof BoxProps>;

interface TableProps extends PartProps<"table"> {
  /** In pixels. */
  verticalSpacing?: number;
  horizontalSpacing?: number;
  withRowBorders?: boolean;
  highlightOnHover?: boolean;
  stickyHeader?: boolean;
}

function TableRoot(props: TableProps) {
  const { verticalSpacing = 7, horizontalSpacing = 10, withRowBorders = true, ...rest } = props;
  const { highlightOnHover = false, stickyHeader = false, className, style, ...others } = rest;
  const spacing = {
    "--table-vertical-spacing": `${verticalSpacing}px`,
    "--table-horizontal-spacing": `${horizontalSpacing}px`,
  } as CSSProperties; // React takes custom properties, its type does not name them
  return (
    <Box
      component="table"
      className={[classes.table, className].filter(Boolean).join(" ")}
      style={[spacing, style]}
      data-borders={withRowBorders || undefined}
      data-hover={highlightOnHover || undefined}
      data-sticky={stickyHeader || undefined}
      {...others}
    />
  );
}

interface ScrollContainerProps extends Omit<ComponentProps<"div">, "className"> {
  /** Narrower, it is pushed sideways. */
  minWidth: number;
}

function ScrollContainer({ minWidth, children, ...props }: ScrollContainerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0} {...props}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}

/** A plain table with the props of Mantine's, whose own brings along scroll areas and what positions popovers. */
export const Table = Object.assign(TableRoot, {
  ScrollContainer,
  Thead: (props: PartProps<"thead">) => <Box component="thead" {...props} />,
  Tbody: (props: PartProps<"tbody">) => <Box component="tbody" {...props} />,
  Tr: (props: PartProps<"tr">) => <Box component="tr" {...props} />,
  Th: (props: PartProps<"th">) => <Box component="th" {...props} />,
  Td: (props: PartProps<"td">) => <Box component="td" {...props} />,
});
