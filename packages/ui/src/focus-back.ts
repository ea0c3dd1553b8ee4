import { useEffect } from "react";

/** A menu is gone when the window closes that it opened, so its button stands for it. */
function openerOf(element: Element | null): HTMLElement | null {
  const button = element?.closest("[role='menu']")?.getAttribute("aria-labelledby");
  const opener = button ? document.getElementById(button) : element;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/** Longer than Mantine takes, which knows the opener only from the second time on that a window opens. */
const settled = 30;

/** When a window closes, or goes away with what shows it, the focus goes back to what opened it. */
export function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const opener = openerOf(document.activeElement);
    return () => {
      const last = document.activeElement;
      window.setTimeout(() => {
        const now = document.activeElement;
        const isLost =
          now === null || now === document.body || (now === last && !!now.closest("[role='dialog']"));
        if (isLost && opener?.isConnected) opener.focus({ preventScroll: true });
      }, settled);
    };
  }, [opened]);
}
