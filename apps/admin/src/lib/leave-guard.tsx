"use client";

import { Dialog, Edits } from "@backroom/ui";
import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { useHistoryCopy } from "./history-copy";

interface Guard {
  /** Marks or unmarks unsaved edits of one form; a page may have several. */
  protect: (form: string, isDirty: boolean) => void;
  /** Goes to a page by code, asking first where a link would. */
  go: (href: string) => void;
}

const GuardContext = createContext<Guard>({ protect: () => undefined, go: () => undefined });

/** While `isDirty`, links, the back button, code and the closing tab ask before they leave the page. */
export function useLeaveGuard(isDirty: boolean): void {
  const { protect } = useContext(GuardContext);
  const form = useId();
  useEffect(() => {
    protect(form, isDirty);
    return () => protect(form, false);
  }, [form, isDirty, protect]);
}

export const useGo = () => useContext(GuardContext).go;

export function LeaveGuard({ children }: { children: ReactNode }) {
  const t = useTranslations("leave");
  const router = useRouter();
  const dirtyForms = useRef(new Set<string>());
  const dirty = useRef(false);
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const copyPage = useHistoryCopy(dirty);

  const protect = useCallback(
    (form: string, isFormDirty: boolean) => {
      if (isFormDirty) dirtyForms.current.add(form);
      else dirtyForms.current.delete(form);
      const isDirty = dirtyForms.current.size > 0;
      if (isDirty && !dirty.current) copyPage();
      dirty.current = isDirty;
    },
    [copyPage],
  );

  const go = useCallback(
    (href: string) => {
      if (dirty.current) setLeave(() => () => router.push(href));
      else router.push(href);
    },
    [router],
  );

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (!dirty.current || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hash) return;
      if (link.origin !== window.location.origin) return;
      event.preventDefault();
      event.stopPropagation();
      const href = link.href.slice(link.origin.length);
      setLeave(() => () => router.push(href));
    };
    const onBack = () => {
      if (!dirty.current) return;
      copyPage();
      setLeave(() => () => window.history.go(-2));
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("click", onClick, { capture: true });
    window.addEventListener("popstate", onBack);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      window.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("popstate", onBack);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [router, copyPage]);

  const confirm = () => {
    dirty.current = false;
    leave?.();
    setLeave(null);
  };

  return (
    <GuardContext value={{ protect, go }}>
      <Edits value={dirtyForms}>{children}</Edits>
      <Dialog opened={leave !== null} onClose={() => setLeave(null)} title={t("title")} size="sm" centered>
        <Text size="sm" c="dimmed" mb="lg">
          {t("text")}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={confirm}>
            {t("discard")}
          </Button>
          <Button data-autofocus onClick={() => setLeave(null)}>
            {t("stay")}
          </Button>
        </Group>
      </Dialog>
    </GuardContext>
  );
}
