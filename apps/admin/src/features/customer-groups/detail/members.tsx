import { Section } from "@backroom/ui";
import { Checkbox, Group, Skeleton, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { nameOf } from "@/features/customers/name";
import { CustomerPicker } from "@/features/pickers/customer-picker";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { NameLink } from "@/lib/name-link";
import { Pager } from "@/lib/pager";
import { SelectShown } from "@/lib/select-shown";
import type { ShownGroup } from "../shown";
import classes from "./members.module.css";
import { useMembership } from "./use-membership";

const pageSize = 20;

interface MembersProps {
  group: ShownGroup;
  isReadOnly: boolean;
}

/** Who is in the group: added one after another, taken out one or many at a time. */
export function GroupMembers({ group, isReadOnly }: MembersProps) {
  const t = useTranslations("customerGroups");
  const api = useApi();
  const [page, setPage] = useState(1);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const membership = useMembership(group, () => setSelected([]));
  const query = useQuery(
    api.customerGroups.listCustomers.queryOptions(
      {
        id: group.id,
        limit: pageSize,
        offset: (page - 1) * pageSize,
        order: "email",
        fields: "id,email,first_name,last_name",
        expand: "",
        ...(q ? { q } : {}),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const customers = query.data?.customers ?? [];
  const count = query.data?.count ?? 0;
  const shownIds = customers.map(({ id }) => id);
  const chosen = shownIds.filter((id) => selected.includes(id));
  return (
    <Section
      title={t("members")}
      isFlush
      actions={
        query.data && (
          <Text size="xs" c="dimmed">
            {t("memberCount", { count })}
          </Text>
        )
      }
    >
      <div className={classes.tools}>
        {!isReadOnly && (
          <CustomerPicker
            label={t("addMember")}
            isLabelHidden
            staysOpen
            without={shownIds}
            onPick={(customer) =>
              membership.add({ id: customer.id, name: nameOf(customer) || customer.email })
            }
          />
        )}
        {(count > pageSize || text !== "") && (
          <TextInput
            type="search"
            aria-label={t("filter")}
            placeholder={t("filter")}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setPage(1);
            }}
          />
        )}
      </div>
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={40} mx={16} mb={16} w="auto" />}
      {query.data && customers.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {q ? t("nothingTitle") : t("noMembers")}
        </Text>
      )}
      {customers.length > 0 && !isReadOnly && (
        <SelectShown
          rows={customers}
          selected={selected}
          onSelect={setSelected}
          removeLabel={t("remove")}
          isRemoving={membership.isPending}
          onRemove={(chosen) => membership.remove(chosen.map(({ id }) => id))}
        />
      )}
      <ul className={classes.list}>
        {customers.map((customer) => (
          <li key={customer.id} className={classes.row}>
            {!isReadOnly && (
              <Checkbox
                aria-label={t("select", { name: nameOf(customer) || customer.email })}
                checked={selected.includes(customer.id)}
                onChange={(event) =>
                  setSelected(
                    event.currentTarget.checked
                      ? [...chosen, customer.id]
                      : chosen.filter((id) => id !== customer.id),
                  )
                }
              />
            )}
            <NameLink href={`/customers/${customer.id}`}>{nameOf(customer) || customer.email}</NameLink>
            <Text component="span" size="sm" c="dimmed" truncate>
              {customer.email}
            </Text>
          </li>
        ))}
      </ul>
      {count > pageSize && (
        <Group justify="flex-end" p="sm">
          <Pager page={page} total={Math.ceil(count / pageSize)} onChange={setPage} />
        </Group>
      )}
    </Section>
  );
}
