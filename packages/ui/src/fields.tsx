import type {
  AutocompleteProps,
  MultiSelectProps,
  NumberInputProps,
  Primitive,
  SelectProps,
  TagsInputProps,
  TreeSelectProps,
} from "@mantine/core";
import { TextInput } from "@mantine/core";
import { useParts } from "./late-parts";
import { ListStandIn, sharedProps, useHandover } from "./stand-in";

/** Mantine's fields with a list or a number, loaded when the page is first touched (late-parts.ts). */
export function Select<Value extends Primitive = string>(props: SelectProps<Value>) {
  const parts = useParts();
  const { handlers, wasFocused, wasPressed } = useHandover();
  const { data, value } = props;
  if (!parts) return <ListStandIn props={props} text={labelsOf(data, [value])} handlers={handlers} />;
  return (
    <parts.Select
      {...(wasFocused() ? { autoFocus: true } : {})}
      {...(wasPressed() ? { defaultDropdownOpened: true } : {})}
      {...props}
    />
  );
}

export function MultiSelect<Value extends Primitive = string>(props: MultiSelectProps<Value>) {
  const parts = useParts();
  const { handlers, wasFocused, wasPressed } = useHandover();
  const { data, value = [] } = props;
  if (!parts) return <ListStandIn props={props} text={labelsOf(data, value)} handlers={handlers} />;
  return (
    <parts.MultiSelect
      {...(wasFocused() ? { autoFocus: true } : {})}
      {...(wasPressed() ? { defaultDropdownOpened: true } : {})}
      {...props}
    />
  );
}

export function TagsInput(props: TagsInputProps) {
  const parts = useParts();
  const { handlers, wasFocused } = useHandover();
  if (!parts) {
    return (
      <ListStandIn
        props={{ rightSection: null, ...props }}
        text={(props.value ?? []).join(", ")}
        handlers={handlers}
      />
    );
  }
  return <parts.TagsInput {...(wasFocused() ? { autoFocus: true } : {})} {...props} />;
}

export function TreeSelect(props: TreeSelectProps<"checkbox">) {
  const parts = useParts();
  const { handlers, wasFocused, wasPressed } = useHandover();
  const { data, value = [] } = props;
  if (!parts) return <ListStandIn props={props} text={labelsOf(data, value)} handlers={handlers} />;
  return (
    <parts.TreeSelect
      {...(wasFocused() ? { autoFocus: true } : {})}
      {...(wasPressed() ? { defaultDropdownOpened: true } : {})}
      {...props}
    />
  );
}

/** Unlike a list it takes any text, from the first key on. */
export function Autocomplete(props: AutocompleteProps) {
  const parts = useParts();
  const { handlers, wasFocused } = useHandover();
  if (!parts) {
    return (
      <TextInput
        {...sharedProps(props)}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={false}
        autoComplete="off"
        value={props.value ?? ""}
        onChange={(event) => props.onChange?.(event.currentTarget.value)}
        {...handlers}
      />
    );
  }
  return <parts.Autocomplete {...(wasFocused() ? { autoFocus: true } : {})} {...props} />;
}

export function NumberInput(props: NumberInputProps) {
  const parts = useParts();
  const { handlers, wasFocused } = useHandover();
  const { value = "", decimalSeparator = "." } = props;
  if (!parts) {
    return (
      <TextInput
        {...sharedProps(props)}
        readOnly
        inputMode="decimal"
        value={`${props.prefix ?? ""}${String(value).replace(".", decimalSeparator)}${value === "" ? "" : (props.suffix ?? "")}`}
        {...handlers}
      />
    );
  }
  return <parts.NumberInput {...(wasFocused() ? { autoFocus: true } : {})} {...props} />;
}

type Data = readonly unknown[] | undefined;

/** The labels of values, in groups or not. */
function labelsOf(data: Data, values: readonly unknown[]): string {
  const labels = new Map<unknown, string>();
  const learn = (items: Data) => {
    for (const item of items ?? []) {
      if (typeof item !== "object" || item === null) labels.set(item, String(item));
      else if ("items" in item && Array.isArray(item.items)) learn(item.items);
      else if ("value" in item && "label" in item) labels.set(item.value, String(item.label));
      // Of a tree.
      if (typeof item === "object" && item !== null && "children" in item && Array.isArray(item.children)) {
        learn(item.children);
      }
    }
  };
  learn(data);
  return values
    .map((value) => labels.get(value) ?? "")
    .filter(Boolean)
    .join(", ");
}
