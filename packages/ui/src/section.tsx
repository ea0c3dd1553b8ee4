import { Box, Group, Paper, type PaperProps, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./section.module.css";

interface SectionProps extends PaperProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Rows reach the border; they bring their own padding. */
  isFlush?: boolean;
}

/** One subject of a page: a heading, what can be done about it, and the facts. */
export function Section({ title, actions, children, isFlush = false, ...paper }: SectionProps) {
  return (
    <Paper withBorder component="section" aria-label={title} {...paper}>
      <Group className={classes.head} justify="space-between" wrap="nowrap">
        <Title order={2} className={classes.title}>
          {title}
        </Title>
        {actions}
      </Group>
      <Box className={isFlush ? classes.flush : classes.body}>{children}</Box>
    </Paper>
  );
}
