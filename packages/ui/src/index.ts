export { ActionMenu, type MenuAction } from "./action-menu";
export { Address, type AddressLines } from "./address";
export { AddressFields, type AddressValues, emptyAddress } from "./address-fields";
export { AsyncFilterMenu } from "./async-filter-menu";
export type { FilterOption } from "./async-filter-options";
export { ConfirmDialog } from "./confirm-dialog";
export { CopyText } from "./copy-text";
export { useCountryName } from "./country-name";
export { CountryPicker } from "./country-picker";
export type { DateRange } from "./date-range";
export { DateRangeFilter } from "./date-range-filter";
export { DateTime } from "./date-time";
export { DateTimeInput } from "./date-time-input";
export { DetailPage, DetailSkeleton } from "./detail-page";
export { Dialog, loadAhead, SidePanel } from "./dialog";
export { Edits } from "./edits";
export { ErrorState } from "./error-state";
export { FieldList } from "./field-list";
export { Autocomplete, MultiSelect, NumberInput, Select, TagsInput, TreeSelect } from "./fields";
export { FilterMenu } from "./filter-menu";
export { FilterBar } from "./filter-popover";
export { useWasTouched } from "./late-parts";
export { ListPage } from "./list-page";
export { ListOwner } from "./list-store";
export { type BulkAction, type Column, type ListState, pageSizes } from "./list-types";
export { MetadataEditor } from "./metadata-editor";
export {
  type MetadataRow,
  metadataOf,
  metadataPatch,
  metadataProblems,
  metadataRows,
} from "./metadata-rows";
export { formatMoney, Money, useMoney } from "./money";
export { MoneyInput } from "./money-input";
export { Notice } from "./notice";
export { PercentInput, QuantityInput } from "./number-inputs";
export type { NumberRange } from "./number-range";
export { MoneyRangeFilter, NumberRangeFilter } from "./number-range-filter";
export { useEscape } from "./open-windows";
export { Popout, popoutButton } from "./popout";
export { RequestId } from "./request-id";
export { rowCover } from "./row-cover";
export { type PickerGroup, SearchPicker } from "./search-picker";
export { Section } from "./section";
export { StatTile } from "./stat-tile";
export { StatusBadge, type Tone } from "./status-badge";
export { Table } from "./table";
export { Thumbnail } from "./thumbnail";
export { Timeline, type TimelineEntry } from "./timeline";
