import { useEffect, useRef } from "react";

type Handlers = Readonly<Partial<Record<string, (event: KeyboardEvent) => void>>>;

const typing = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]";
const overlays = "[role=dialog], [role=menu], [role=listbox], [role=alertdialog]";

/**
 * Single keys of a page, by `KeyboardEvent.key`: `/` is Shift+7 on a German keyboard. They are silent while somebody
 * types and while a dialog or menu is open.
 */
export function usePageKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const handle = latest.current[event.key];
      if (!handle || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest(`${typing}, ${overlays}`)) return;
      if (document.querySelector("[aria-modal=true]")) return;
      handle(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
