import type { useCreateForm } from "@/lib/create-form";
import type { NewProduct } from "./values";

type Form = ReturnType<typeof useCreateForm<NewProduct, unknown, unknown>>["form"];

export interface CardProps {
  form: Form;
}
