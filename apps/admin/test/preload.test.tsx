// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ComponentProps, ReactNode } from "react";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstPage } from "@/lib/first-page";
import { words } from "@/lib/list-filters";
import { Link } from "@/lib/near-link";
import { useListState } from "@/lib/use-list-state";
import { type Preload, usePreload } from "@/lib/use-preload";
import { draw, wait } from "./draw";

// Next's own link needs its router; whether it fetches its page is what `prefetch` says.
vi.mock("next/link", () => ({
  default: ({ prefetch, ...props }: ComponentProps<"a"> & { prefetch: boolean }) => (
    <a data-prefetch={prefetch} {...props} />
  ),
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a link", () => {
  const drawLink = () => {
    const onNear = vi.fn<() => void>();
    const page = draw(
      <Link href="/orders" onNear={onNear}>
        Orders
      </Link>,
    );
    const link = page.find("a");
    const pointer = (event: "pointerover" | "pointerout") =>
      act(() => link.dispatchEvent(new MouseEvent(event, { bubbles: true, relatedTarget: document.body })));
    return { page, link, pointer, onNear, fetches: () => link.dataset.prefetch };
  };

  it("fetches nothing while it is only there, or is crossed", () => {
    const { pointer, onNear, fetches } = drawLink();
    expect(fetches()).toBe("false");
    pointer("pointerover");
    wait(30);
    pointer("pointerout");
    wait(1_000);
    expect(fetches()).toBe("false");
    expect(onNear).not.toHaveBeenCalled();
  });

  it("fetches its page, and what that will ask, when the pointer rests on it", () => {
    const { pointer, onNear, fetches } = drawLink();
    pointer("pointerover");
    wait(40);
    expect(fetches()).toBe("true");
    expect(onNear).toHaveBeenCalledTimes(1);
  });

  it("does the same for the keyboard", () => {
    const { link, onNear, fetches } = drawLink();
    act(() => link.focus());
    wait(40);
    expect(fetches()).toBe("true");
    expect(onNear).toHaveBeenCalledTimes(1);
  });

  it("fetches nothing for a page that was left before", () => {
    const { page, pointer, onNear } = drawLink();
    pointer("pointerover");
    page.leave();
    wait(1_000);
    expect(onNear).not.toHaveBeenCalled();
  });
});

describe("what a page will ask", () => {
  const drawPreload = () => {
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: false } } });
    const made: { preload?: Preload } = {};
    const Page = () => {
      made.preload = usePreload();
      return null;
    };
    draw(
      <QueryClientProvider client={queries}>
        <Page />
      </QueryClientProvider>,
    );
    return { queries, preload: (...given: Parameters<Preload>) => made.preload?.(...given) };
  };

  it("is asked once, and again when the answer is too old", async () => {
    const { queries, preload } = drawPreload();
    const queryFn = vi.fn<() => Promise<string>>(async () => "ada");
    preload({ queryKey: ["customer"], queryFn });
    await vi.advanceTimersByTimeAsync(0);
    expect(queries.getQueryData(["customer"])).toBe("ada");
    preload({ queryKey: ["customer"], queryFn });
    expect(queryFn).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(15_001);
    preload({ queryKey: ["customer"], queryFn });
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it("is asked by the page itself where the question failed beforehand", async () => {
    const { queries, preload } = drawPreload();
    preload({ queryKey: ["customer"], queryFn: () => Promise.reject(new Error("offline")) });
    await vi.advanceTimersByTimeAsync(0);
    expect(queries.getQueryState(["customer"])?.status).toBe("error");
    await expect(queries.fetchQuery({ queryKey: ["customer"], queryFn: async () => "ada" })).resolves.toBe(
      "ada",
    );
  });

  it("is what a list asks when it is opened from the menu", () => {
    const asked: object[] = [];
    const List = (): ReactNode => {
      asked.push(useListState({ filters: { status: words(["open", "paid"]) } }).input);
      return null;
    };
    draw(
      <NuqsTestingAdapter>
        <List />
      </NuqsTestingAdapter>,
    );
    expect(asked[0]).toEqual(firstPage);
  });
});
