"use client";

import type { NotificationData } from "@mantine/notifications";
import { lazy, Suspense, useSyncExternalStore } from "react";

const load = () => import("@mantine/notifications");
const Notifications = lazy(() => load().then(({ Notifications }) => ({ default: Notifications })));

let isNeeded = false;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Before a toast is needed: it may have to say that the network is gone. */
export const loadToasts = (): void => void load().catch(() => undefined);

export async function showToast(toast: NotificationData): Promise<void> {
  const { notifications } = await load();
  notifications.show(toast);
  isNeeded = true;
  for (const listener of listeners) listener();
}

export async function hideToast(id: string): Promise<void> {
  (await load()).notifications.hide(id);
}

/** Where toasts appear, from the first one on. */
export function Toasts() {
  const isShown = useSyncExternalStore(
    subscribe,
    () => isNeeded,
    () => false,
  );
  if (!isShown) return null;
  return (
    <Suspense fallback={null}>
      <Notifications position="bottom-right" limit={4} />
    </Suspense>
  );
}
