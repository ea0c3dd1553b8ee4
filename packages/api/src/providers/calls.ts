import { cancelFulfillmentCall } from "../fulfillments/cancel-call";
import { createFulfillmentCall } from "../fulfillments/create-call";
import { cancelCall } from "../payments/cancel-call";
import { captureCall } from "../payments/capture-call";
import { refundCall } from "../payments/refund-call";
import { createReturnCall } from "../returns/return-call";
import type { CompletableCall } from "./call";

/** Every kind of call: one line each. What was recorded by an earlier start finds its meaning here. */
const calls: readonly CompletableCall[] = [
  captureCall,
  cancelCall,
  refundCall,
  createFulfillmentCall,
  cancelFulfillmentCall,
  createReturnCall,
];

const byAction = new Map(calls.map((call) => [call.action, call]));

export function callOf(action: string): CompletableCall {
  const call = byAction.get(action);
  if (!call) throw new Error(`There is no provider call ${action}`);
  return call;
}
