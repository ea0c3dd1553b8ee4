/**
 * For tests: the life of an order in a few numbers, written down again without a look at the code it checks. Every
 * action says whether it must work, and if so moves the numbers.
 */
export interface ModelLine {
  price: number;
  /** Of the whole line. */
  discount: number;
  ordered: number;
  fulfilled: number;
  shipped: number;
  returned: number;
}
interface Parcel {
  units: number[];
  isLocated: boolean;
  state: "created" | "shipped" | "canceled";
}
interface ReturnOfModel {
  units: number[];
  isLocated: boolean;
  refund: number;
  state: "requested" | "received" | "canceled";
}

export type Action =
  | { do: "fulfill"; units: number[]; isLocated: boolean }
  | { do: "ship" | "unfulfill" | "unreturn"; pick: number }
  | { do: "capture" | "cancel" | "complete" | "archive" }
  | { do: "refund"; amount: number }
  | { do: "request"; units: number[]; refund: number | null; isLocated: boolean; isHere: boolean }
  | { do: "receive"; pick: number; units: number[]; refund: number | null; isLocated: boolean };

const tax = (amount: number) => Math.round(amount / 10);
/** Orders §2.7 for one rate of 10 % on top. */
export const refundable = ({ price, discount, ordered }: ModelLine, units: number): number => {
  const base = (price - Math.round(discount / ordered)) * units;
  return base + tax(base);
};

export class LifeModel {
  status = "pending";
  fulfillment_status = "not_fulfilled";
  refunded = 0;
  parcels: Parcel[] = [];
  returns: ReturnOfModel[] = [];

  constructor(
    readonly lines: ModelLine[],
    readonly paid: number,
    public captured: number,
    /** Of the first line's variant; the others are not counted. */
    public stock: number,
    public payment_status = captured > 0 ? "captured" : "awaiting",
  ) {}

  /** @returns whether the action must work */
  act(action: Action): boolean {
    switch (action.do) {
      case "fulfill":
        return this.fulfill(action.units, action.isLocated);
      case "ship":
        return this.ship(this.parcels[action.pick]);
      case "unfulfill":
        return this.unfulfill(this.parcels[action.pick]);
      case "capture":
        return this.capture();
      case "refund":
        return this.refund(action.amount);
      case "request":
        return this.request(action);
      case "receive":
        return this.receive(this.returns[action.pick], action);
      case "unreturn":
        return this.unreturn(this.returns[action.pick]);
      case "cancel":
        return this.cancel();
      case "complete":
        if (this.isCanceled) return false;
        this.status = "completed";
        return true;
      case "archive":
        if (this.status !== "completed") return false;
        this.status = "archived";
        return true;
    }
  }

  private get isCanceled() {
    return this.status === "canceled";
  }

  private every(done: "fulfilled" | "shipped" | "returned") {
    return this.lines.every((line) => line[done] === line.ordered);
  }

  private move(done: "fulfilled" | "shipped" | "returned", units: number[], sign = 1) {
    this.lines.forEach((line, index) => {
      line[done] += sign * (units[index] ?? 0);
    });
  }

  private fits(units: number[], left: (line: ModelLine) => number) {
    return units.some((one) => one > 0) && this.lines.every((line, i) => (units[i] ?? 0) <= left(line));
  }

  private fulfill(units: number[], isLocated: boolean): boolean {
    if (this.isCanceled || !this.fits(units, (line) => line.ordered - line.fulfilled)) return false;
    const counted = isLocated ? (units[0] ?? 0) : 0;
    // What is not counted is nowhere, so a location for it does no harm.
    if (counted > this.stock) return false;
    this.stock -= counted;
    this.move("fulfilled", units);
    this.parcels.push({ units, isLocated, state: "created" });
    if (this.fulfillment_status !== "shipped") {
      this.fulfillment_status = this.every("fulfilled") ? "fulfilled" : "partially_fulfilled";
    }
    return true;
  }

  private ship(parcel: Parcel | undefined): boolean {
    if (this.isCanceled || parcel?.state !== "created") return false;
    parcel.state = "shipped";
    this.move("shipped", parcel.units);
    this.fulfillment_status = this.every("shipped") ? "shipped" : "partially_shipped";
    return true;
  }

  private unfulfill(parcel: Parcel | undefined): boolean {
    if (parcel?.state !== "created") return false;
    parcel.state = "canceled";
    this.move("fulfilled", parcel.units, -1);
    if (parcel.isLocated) this.stock += parcel.units[0] ?? 0;
    this.fulfillment_status = "canceled";
    return true;
  }

  private capture(): boolean {
    if (this.isCanceled) return false;
    const isNew = this.captured < this.paid;
    this.captured = this.paid;
    if (isNew || !this.payment_status.includes("refunded")) this.payment_status = "captured";
    return true;
  }

  private refund(amount: number): boolean {
    if (this.isCanceled || amount < 1 || !this.canPay(amount)) return false;
    this.refunded += amount;
    this.payment_status = this.refunded === this.paid ? "refunded" : "partially_refunded";
    return true;
  }

  private canPay(amount: number) {
    return amount <= this.paid - this.refunded && amount <= this.captured - this.refunded;
  }

  private request({ units, refund, isLocated, isHere }: Extract<Action, { do: "request" }>): boolean {
    if (this.isCanceled || !this.fits(units, (line) => line.ordered - line.returned)) return false;
    if (refund !== null && refund > this.paid - this.refunded) return false;
    const computed = this.lines.reduce((sum, line, i) => sum + refundable(line, units[i] ?? 0), 0);
    const asked: ReturnOfModel = {
      units,
      isLocated,
      refund: Math.max(0, refund || computed),
      state: "requested",
    };
    if (isHere && !this.receive(asked, { units, refund, isLocated })) return false;
    this.returns.push(asked);
    return true;
  }

  private receive(
    asked: ReturnOfModel | undefined,
    { units, refund, isLocated }: { units: number[]; refund: number | null; isLocated: boolean },
  ): boolean {
    if (this.isCanceled || asked?.state !== "requested") return false;
    if (!this.fits(units, (line) => line.ordered - line.returned)) return false;
    const counted = units[0] ?? 0;
    if (counted > 0 && !isLocated && !asked.isLocated) return false;
    const amount = Math.max(0, refund ?? asked.refund);
    const isTooMuch = amount > this.paid - this.refunded;
    if (!isTooMuch && amount > 0 && !this.canPay(amount)) return false;
    asked.state = "received";
    asked.refund = amount;
    this.stock += counted;
    this.move("returned", units);
    if (!isTooMuch) this.refunded += amount;
    const rest = this.every("returned") ? "returned" : "partially_returned";
    this.fulfillment_status = isTooMuch ? "requires_action" : rest;
    return true;
  }

  private unreturn(asked: ReturnOfModel | undefined): boolean {
    if (asked === undefined || asked.state === "received") return false;
    asked.state = "canceled";
    return true;
  }

  private cancel(): boolean {
    if (this.isCanceled) return true;
    const hangs =
      this.refunded > 0 ||
      this.parcels.some(({ state }) => state !== "canceled") ||
      this.returns.some(({ state }) => state !== "canceled");
    if (hangs) return false;
    this.status = "canceled";
    this.fulfillment_status = "canceled";
    this.payment_status = "canceled";
    return true;
  }
}
