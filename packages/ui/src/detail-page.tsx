import { Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { Children, type ReactNode } from "react";
import classes from "./detail-page.module.css";
import { useIsWhole } from "./use-is-whole";

interface DetailPageProps {
  title: ReactNode;
  /** State, beside the title. */
  badges?: ReactNode;
  /** One quiet line under the title: when, by whom. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** The facts. */
  children: ReactNode;
  /** State, money and people; below the facts on narrow screens. */
  aside: ReactNode;
}

/** Sections of the facts that are drawn first. */
const firstSections = 2;

export function DetailPage({ title, badges, meta, actions, children, aside }: DetailPageProps) {
  const isWhole = useIsWhole();
  // Both drawings give the sections the same keys, so that the second keeps the first.
  const sections = Children.toArray(children);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Group gap={10} align="center">
            <Title order={1} className={classes.title}>
              {title}
            </Title>
            {badges}
          </Group>
          {meta && (
            <Text component="div" size="sm" c="dimmed" mt={4}>
              {meta}
            </Text>
          )}
        </div>
        {actions && <Group gap={8}>{actions}</Group>}
      </header>
      <div className={classes.columns}>
        <Stack gap="md" className={classes.main}>
          {isWhole ? sections : sections.slice(0, firstSections)}
        </Stack>
        <Stack gap="md" className={classes.aside}>
          {isWhole ? aside : <AsideSkeleton />}
        </Stack>
      </div>
    </div>
  );
}

const AsideSkeleton = () => (
  <>
    <Skeleton h={130} />
    <Skeleton h={170} />
  </>
);

/** Keeps the page's outline while its data is on the way. */
export function DetailSkeleton() {
  return (
    <div className={classes.page} aria-busy>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Skeleton h={24} w={220} my={4} />
          <Skeleton h={13} w={160} mt={10} />
        </div>
      </header>
      <div className={classes.columns}>
        <Stack gap="md" className={classes.main}>
          <Skeleton h={260} />
          <Skeleton h={160} />
        </Stack>
        <Stack gap="md" className={classes.aside}>
          <AsideSkeleton />
        </Stack>
      </div>
    </div>
  );
}
