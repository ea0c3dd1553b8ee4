import { UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "./confirm-dialog";
import type { SavedView } from "./list-store";
import classes from "./saved-views.module.css";
import type { Views } from "./use-views";
import { ViewNameDialog } from "./view-name-dialog";

const ViewMenu = lazy(() => import("./view-menu").then(({ ViewMenu }) => ({ default: ViewMenu })));

/** "All" and the views somebody saved; nothing while there are none. */
export function SavedViews({ views }: { views: Views }) {
  const t = useTranslations("ui.views");
  const [asking, setAsking] = useState<{ what: "rename" | "delete"; view: SavedView } | null>(null);
  const close = () => setAsking(null);
  if (views.views.length === 0) return null;
  const { active } = views;
  return (
    <>
      <nav className={classes.views} aria-label={t("label")}>
        <Tab name={t("all")} isActive={active === null} onOpen={() => views.openView(null)} />
        {views.views.map((view) => (
          <span key={view.id} className={classes.item}>
            <Tab name={view.name} isActive={active === view} onOpen={() => views.openView(view)} />
            {active === view && (
              <Suspense fallback={null}>
                <ViewMenu
                  name={view.name}
                  onRename={() => setAsking({ what: "rename", view })}
                  onDelete={() => setAsking({ what: "delete", view })}
                />
              </Suspense>
            )}
          </span>
        ))}
      </nav>
      <ViewNameDialog
        key={asking?.view.id}
        opened={asking?.what === "rename"}
        onClose={close}
        title={t("renameTitle")}
        confirm={t("rename")}
        initial={asking?.view.name ?? ""}
        taken={views.views.filter(({ id }) => id !== asking?.view.id).map(({ name }) => name)}
        onName={(name) => asking && views.rename(asking.view.id, name)}
      />
      <ConfirmDialog
        opened={asking?.what === "delete"}
        onClose={close}
        title={t("deleteTitle", { name: asking?.view.name ?? "" })}
        confirm={t("delete")}
        onConfirm={() => {
          if (asking) views.remove(asking.view.id);
          close();
        }}
      >
        {t("deleteText")}
      </ConfirmDialog>
    </>
  );
}

function Tab({ name, isActive, onOpen }: { name: string; isActive: boolean; onOpen: () => void }) {
  return (
    <UnstyledButton className={classes.tab} aria-current={isActive ? "true" : undefined} onClick={onOpen}>
      {name}
    </UnstyledButton>
  );
}
