export { MultiSelect, NumberInput, Select, TagsInput } from "@mantine/core";
export { LoadedActionMenu } from "./loaded-action-menu";
export { LoadedSearchPicker } from "./loaded-search-picker";
