import { TextInput, type TextInputProps } from "@mantine/core";
import { type FocusEvent, type PointerEvent, useRef } from "react";
import { loadParts } from "./late-parts";

/** Starts the loading; a failed one is tried again with the next touch. */
export const touch = (): void => void loadParts().catch(() => undefined);

/** What happened to a stand-in before the real part took its place: it goes on from there. */
export function useHandover() {
  const state = useRef({ isFocused: false, isPressed: false });
  const handlers = {
    onFocus: (event: FocusEvent) => {
      state.current.isFocused = event.target === event.currentTarget;
      touch();
    },
    onBlur: () => {
      state.current.isFocused = false;
    },
    onPointerEnter: touch,
    onPointerDown: (_event: PointerEvent) => {
      state.current.isPressed = true;
      touch();
    },
  };
  return {
    handlers,
    /** For the part that takes over; asked while it is rendered for the first time. */
    wasFocused: () => state.current.isFocused,
    wasPressed: () => state.current.isPressed,
  };
}

/** Props that a text field has no use for, by the fields it stands for. */
export type StandInProps = Pick<
  TextInputProps,
  | "label"
  | "description"
  | "error"
  | "placeholder"
  | "aria-label"
  | "aria-labelledby"
  | "className"
  | "size"
  | "w"
  | "miw"
  | "maw"
  | "flex"
  | "mt"
  | "mb"
  | "id"
  | "required"
  | "withAsterisk"
  | "disabled"
  | "autoFocus"
  | "styles"
  | "style"
  | "inputWrapperOrder"
  | "leftSection"
  | "rightSection"
  | "rightSectionWidth"
>;

const names = [
  "label",
  "description",
  "error",
  "placeholder",
  "aria-label",
  "aria-labelledby",
  "className",
  "size",
  "w",
  "miw",
  "maw",
  "flex",
  "mt",
  "mb",
  "id",
  "required",
  "withAsterisk",
  "disabled",
  "autoFocus",
  "styles",
  "style",
  "inputWrapperOrder",
  "leftSection",
  "rightSection",
  "rightSectionWidth",
] as const satisfies readonly (keyof StandInProps)[];

/** Those of a field's props that its stand-in shares. */
export function sharedProps(props: object): StandInProps {
  const all = Object.entries(props).filter(([name]) => names.some((known) => known === name));
  // `names` are keys of StandInProps, and Mantine's inputs agree on what they mean.
  return Object.fromEntries(all) as StandInProps;
}

interface ListStandInProps {
  props: object;
  text: string;
  handlers: ReturnType<typeof useHandover>["handlers"];
}

/** A field with a list, before anybody has touched it. */
export function ListStandIn({ props, text, handlers }: ListStandInProps) {
  return (
    <TextInput
      rightSection={<Chevron />}
      {...sharedProps(props)}
      {...(text ? { placeholder: "" } : {})}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      readOnly
      value={text}
      {...handlers}
    />
  );
}

/** As Mantine's lists have it. */
const Chevron = () => (
  <svg width={16} height={16} viewBox="0 0 15 15" fill="var(--mantine-color-dimmed)" aria-hidden="true">
    <path d="M4.932 5.432a.45.45 0 1 0 .636.636L7.5 4.136l1.932 1.932a.45.45 0 1 0 .636-.636l-2.25-2.25a.45.45 0 0 0-.636 0zM10.068 9.568a.45.45 0 1 0-.636-.636L7.5 10.864 5.568 8.932a.45.45 0 1 0-.636.636l2.25 2.25a.45.45 0 0 0 .636 0z" />
  </svg>
);
