// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { isShownAtFields } from "@/lib/shown-refusal";

const wrong = (id: string, message: string, said = "aria-describedby") =>
  `<input id="${id}" aria-invalid="true" ${said}="${id}-hint ${id}-error"><p id="${id}-error"> ${message} </p>`;

const page = (html: string) => {
  document.body.innerHTML = html;
};
const refused = (...messages: string[]) =>
  isShownAtFields({ fields: messages.map((message, index) => ({ path: `fields.${index}`, message })) });
const focused = () => document.activeElement?.id;

afterEach(() => page(""));

describe("a refusal that stands at the fields of the page", () => {
  it("needs to be said nowhere else, and leads to the first field on the page", () => {
    page(`<input id="fine">${wrong("name", "must not be empty")}${wrong("rate", "must be at most 100")}`);
    expect(refused("must be at most 100", "must not be empty")).toBe(true);
    expect(focused()).toBe("name");
  });

  it("is found where a field names its error apart from its hints", () => {
    page(wrong("name", "must not be empty", "aria-errormessage"));
    expect(refused("must not be empty")).toBe(true);
    expect(focused()).toBe("name");
  });

  it("is not shown while one of its sentences stands nowhere", () => {
    page(`<button id="save">Save</button>${wrong("name", "must not be empty")}`);
    document.getElementById("save")?.focus();
    expect(refused("must not be empty", "is taken already")).toBe(false);
    expect(focused()).toBe("save");
  });

  it("is not shown by a sentence at a field that is not wrong, or in the middle of another one", () => {
    page(
      `<input aria-describedby="hint"><p id="hint">must not be empty</p>${wrong("name", "it must not be empty")}`,
    );
    expect(refused("must not be empty")).toBe(false);
  });

  it("needs a field for each of two paths that are refused alike", () => {
    page(wrong("name", "must not be empty"));
    expect(refused("must not be empty", "must not be empty")).toBe(false);
    page(wrong("name", "must not be empty") + wrong("code", "must not be empty"));
    expect(refused("must not be empty", "must not be empty")).toBe(true);
    expect(focused()).toBe("name");
  });

  it("is not shown when it is about no field", () => {
    page(wrong("name", "must not be empty"));
    expect(refused()).toBe(false);
  });
});
