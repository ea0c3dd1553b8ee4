import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { customerName } from "@/features/pickers/customer-picker";
import { useApi } from "@/lib/api";
import { useBuilderForm } from "./form";

/** A customer's page leads here with its id: the draft is theirs from the start. */
export function useCustomerOfLink(id: string): void {
  const api = useApi();
  const form = useBuilderForm();
  const { data } = useQuery(api.customers.get.queryOptions({ id }, { enabled: id !== "" }));
  const customer = data?.customer;
  const { setFieldValue } = form;
  useEffect(() => {
    if (customer) {
      setFieldValue("customer", { id: customer.id, email: customer.email, name: customerName(customer) });
    }
  }, [customer, setFieldValue]);
}
