import { useHotkeys } from "@mantine/hooks";
import { useLatest } from "./use-latest";

/** The keys that save a sheet. */
export function useSaveKeys(save: () => void): void {
  const saveNow = useLatest(save);
  // The key also ends the editing of a cell, whose value is there one frame later.
  useHotkeys([["mod+S", () => requestAnimationFrame(saveNow)]], []);
}
