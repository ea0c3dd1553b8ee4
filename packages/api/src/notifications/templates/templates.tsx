import type { ReactNode } from "react";
import type { Mail, Placed, ReturnRequested, Shipped, Told } from "../mail";
import { Address, Lines, Sum } from "./layout";

interface Template<T extends Told> {
  subject(mail: Mail): string;
  body(told: T): ReactNode;
}

const placed: Template<Placed> = {
  subject: ({ shop, number }) => `Your order #${number} at ${shop}`,
  body: ({ lines, sums, total, address }) => (
    <>
      <p>Thank you for your order. This is what we have noted:</p>
      <Lines lines={lines}>
        {sums.map((sum) => (
          <Sum key={sum.label} {...sum} />
        ))}
        <Sum label="Total" amount={total} isTotal />
      </Lines>
      <Address heading="We ship to" lines={address} />
    </>
  ),
};

const shipped: Template<Shipped> = {
  subject: ({ number }) => `Order #${number} is on its way`,
  body: ({ lines, tracking, address }) => (
    <>
      <p>We have handed this to the carrier:</p>
      <Lines lines={lines} />
      {tracking.map(({ number, url }) => (
        <p key={number}>
          Tracking number: {url === null ? <strong>{number}</strong> : <a href={url}>{number}</a>}
        </p>
      ))}
      <Address heading="It goes to" lines={address} />
    </>
  ),
};

const refunded: Template<Extract<Told, { kind: "refunded" }>> = {
  subject: ({ number }) => `Refund for order #${number}`,
  body: ({ amount }) => (
    <p>
      We have refunded <strong>{amount}</strong>. Depending on how you paid, it may take some days to arrive.
    </p>
  ),
};

const returnRequested: Template<ReturnRequested> = {
  subject: ({ number }) => `Your return for order #${number}`,
  body: ({ lines, refund }) => (
    <>
      <p>We have noted your return:</p>
      <Lines lines={lines} />
      <p>
        When it has arrived, we refund <strong>{refund}</strong>.
      </p>
    </>
  ),
};

/** Subject and body of a mail. */
export function templateOf(mail: Mail): { subject: string; body: ReactNode } {
  const { told } = mail;
  switch (told.kind) {
    case "placed":
      return { subject: placed.subject(mail), body: placed.body(told) };
    case "shipped":
      return { subject: shipped.subject(mail), body: shipped.body(told) };
    case "refunded":
      return { subject: refunded.subject(mail), body: refunded.body(told) };
    case "return_requested":
      return { subject: returnRequested.subject(mail), body: returnRequested.body(told) };
  }
}
