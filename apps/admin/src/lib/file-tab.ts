"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useNotify } from "./notify";

interface SentFile {
  name: string;
  content_type: string;
  /** In base64. */
  content: string;
}

/** Long enough for any viewer to have read it. */
const keptFor = 60_000;

/** Shows the file in the tab; where the browser let none be opened, it is downloaded under its name. */
function show(tab: Window | null, { name, content_type, content }: SentFile): void {
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  const url = URL.createObjectURL(new File([bytes], name, { type: content_type }));
  if (tab) {
    tab.location.replace(url);
  } else {
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
  }
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}

/**
 * A file of the API, opened in a tab of its own. `read` may make the file first: what the page shows is read again
 * then, if it says so.
 */
export function useFileTab(read: () => Promise<{ file: SentFile }>, options: { isMade?: boolean } = {}) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const tab = useRef<Window | null>(null);
  const reading = useMutation({
    mutationFn: read,
    onSuccess: ({ file }) => {
      show(tab.current, file);
      if (options.isMade) queryClient.invalidateQueries();
    },
    onError: (error) => {
      tab.current?.close();
      notify.failed(error);
      if (options.isMade) queryClient.invalidateQueries();
    },
  });
  return {
    isPending: reading.isPending,
    open: () => {
      if (reading.isPending) return;
      // In the click itself: a tab opened after the answer is blocked as a pop-up.
      tab.current = window.open("", "_blank");
      reading.mutate();
    },
  };
}
