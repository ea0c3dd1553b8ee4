import { redirect } from "next/navigation";

/** Until there is a home with figures, work starts where phone orders do. */
export default function Page() {
  redirect("/draft-orders");
}
