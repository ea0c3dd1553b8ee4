"use client";

import { DateTime, DetailPage, DetailSkeleton, FieldList, Section } from "@backroom/ui";
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { conditionsInput, conditionsOf, inWords } from "./conditions/resources";
import { DiscountConditions } from "./conditions/section";
import { DiscountActions } from "./detail/actions";
import { DynamicCodes } from "./detail/codes";
import { DiscountMetadata } from "./detail/metadata";
import { DiscountRule } from "./detail/rule";
import { shownInput } from "./shown";
import { DiscountStatus } from "./status";

export function DiscountPage({ id }: { id: string }) {
  const t = useTranslations("discounts");
  const format = useFormatter();
  const api = useApi();
  const can = useCan();
  const query = useQuery(api.discounts.get.queryOptions(shownInput(id)));
  const discount = query.data?.discount;
  const listed = useQuery(api.discounts.get.queryOptions(conditionsInput(id)));
  const conditions = listed.data && conditionsOf(listed.data.discount);
  useCrumb(discount?.code);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!discount) return <DetailSkeleton />;
  const { usage_count: used, usage_limit: limit, parent_discount: parent } = discount;
  return (
    <DetailPage
      title={discount.code}
      badges={<DiscountStatus discount={discount} />}
      meta={
        <>
          {t.rich("createdAt", { when: () => <DateTime value={discount.created_at} variant="long" /> })}
          {parent && (
            <>
              {" · "}
              <Anchor
                component={Link}
                href={`/discounts/${parent.id}`}
                c="inherit"
                fz="inherit"
                underline="always"
              >
                {t("madeFrom", { code: parent.code })}
              </Anchor>
            </>
          )}
        </>
      }
      actions={can("discounts:write") && <DiscountActions discount={discount} />}
      aside={
        <Section title={t("facts")}>
          <FieldList
            fields={[
              ...(discount.rule ? [{ label: t("type"), value: t(`types.${discount.rule.type}`) }] : []),
              {
                label: t("usage"),
                value: limit === null ? format.number(used) : t("usedOf", { used, limit }),
              },
            ]}
          />
        </Section>
      }
    >
      <DiscountRule discount={discount} conditions={(conditions ?? []).map(inWords)} />
      <DiscountConditions discount={discount} conditions={conditions} />
      {discount.is_dynamic && !parent && <DynamicCodes discount={discount} />}
      <DiscountMetadata discount={discount} />
    </DetailPage>
  );
}
