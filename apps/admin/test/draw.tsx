import { MantineProvider } from "@mantine/core";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { IntlProvider } from "use-intl";
import { afterEach, vi } from "vitest";
import { en } from "@/messages/en";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
// jsdom has no layout, and so nothing that a media query could be about.
vi.stubGlobal("matchMedia", (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

const drawn: (() => void)[] = [];
afterEach(() => {
  for (const leave of drawn.splice(0)) leave();
});

/** Draws a part of a page in English. */
export function draw(first: ReactNode) {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const show = (part: ReactNode) =>
    act(() =>
      root.render(
        <IntlProvider locale="en" messages={en} timeZone="UTC">
          <MantineProvider env="test">{part}</MantineProvider>
        </IntlProvider>,
      ),
    );
  let isThere = true;
  const leave = () => {
    if (isThere) act(() => root.unmount());
    isThere = false;
    place.remove();
  };
  drawn.push(leave);
  show(first);
  return {
    show,
    leave,
    /** The only one that fits. */
    find: (selector: string): HTMLElement => {
      const [one, ...others] = place.querySelectorAll<HTMLElement>(selector);
      if (!one || others.length > 0)
        throw new Error(`${selector} fits ${others.length + (one ? 1 : 0)} elements`);
      return one;
    },
  };
}

/** Types over what stands in the field. */
export function type(field: HTMLElement, text: string): void {
  // React notices a change through the setter of the element itself.
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  act(() => {
    set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Lets time go by under `vi.useFakeTimers()`. */
export function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}
