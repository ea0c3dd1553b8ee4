// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AddressFilter } from "@/features/notifications/address-filter";
import { draw, type, wait } from "./draw";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function drawFilter(value = "") {
  const onChange = vi.fn<(to: string) => void>();
  const page = draw(<AddressFilter value={value} onChange={onChange} />);
  const field = page.find("input");
  const shows = () => (field instanceof HTMLInputElement ? field.value : undefined);
  return { page, field, shows, onChange };
}

describe("the filter of mails by address", () => {
  it.each(["a", "ada", "ada@", "ada@shop", "@shop.com", "ada shop.com"])("asks nothing for %s", (half) => {
    const { field, shows, onChange } = drawFilter();
    type(field, half);
    wait(5_000);
    expect(onChange).not.toHaveBeenCalled();
    expect(shows()).toBe(half);
  });

  it("asks for a whole address once, when the typing pauses", () => {
    const { field, onChange } = drawFilter();
    type(field, "ada@shop.co");
    wait(200);
    type(field, " ada@shop.com ");
    wait(299);
    expect(onChange).not.toHaveBeenCalled();
    wait(1);
    expect(onChange.mock.calls).toEqual([["ada@shop.com"]]);
  });

  it("asks for all mails when it is emptied", () => {
    const { field, onChange } = drawFilter("ada@shop.com");
    type(field, "");
    wait(300);
    expect(onChange.mock.calls).toEqual([[""]]);
  });

  it("does not ask for an address that is being changed into another one", () => {
    const { field, onChange } = drawFilter();
    type(field, "ada@shop.com");
    wait(100);
    type(field, "ada@");
    wait(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  it("shows the address that the address bar says, also when it changes", () => {
    const { page, shows, onChange } = drawFilter("ada@shop.com");
    expect(shows()).toBe("ada@shop.com");
    page.show(<AddressFilter value="" onChange={onChange} />);
    expect(shows()).toBe("");
  });
});
