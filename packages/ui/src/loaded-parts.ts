import { Autocomplete, MultiSelect, NumberInput, Select, TagsInput, TreeSelect } from "@mantine/core";
import { LoadedActionMenu } from "./loaded-action-menu";
import { LoadedSearchPicker } from "./loaded-search-picker";

/** Everything that waits for the first touch of a page, in one download. */
export const loadedParts = {
  ActionMenu: LoadedActionMenu,
  Autocomplete,
  MultiSelect,
  NumberInput,
  SearchPicker: LoadedSearchPicker,
  Select,
  TagsInput,
  TreeSelect,
};
