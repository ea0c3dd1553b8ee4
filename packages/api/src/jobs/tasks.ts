import type { TaskList } from "graphile-worker";
import type { JobSource } from "../core/job-source";
import { type JobInput, type JobName, jobInputs } from "../core/jobs";
import { sendNotification } from "../notifications/public";
import { completeCall } from "../providers/complete-call";
import { deliverWebhook } from "../webhooks/public";
import { deliverEvents, handleEvent } from "./deliver-events";

type Tasks = { [Name in JobName]: (source: JobSource, input: JobInput<Name>) => Promise<void> };

/** What each job does. One that throws is tried again later: up to 25 times, over some four days. */
const tasks: Tasks = {
  complete_provider_call: async (source, { id }) => {
    const { state } = await completeCall(source, id);
    if (state === "pending") throw new Error(`The provider call ${id} got no answer`);
  },
  deliver_events: deliverEvents,
  deliver_webhook: deliverWebhook,
  handle_event: handleEvent,
  send_notification: sendNotification,
};

/** The jobs as the worker wants them, with their inputs checked. */
export function taskList(source: JobSource): TaskList {
  return {
    complete_provider_call: (input) =>
      tasks.complete_provider_call(source, jobInputs.complete_provider_call.parse(input)),
    deliver_events: (input) => tasks.deliver_events(source, jobInputs.deliver_events.parse(input)),
    deliver_webhook: (input) => tasks.deliver_webhook(source, jobInputs.deliver_webhook.parse(input)),
    handle_event: (input) => tasks.handle_event(source, jobInputs.handle_event.parse(input)),
    send_notification: (input) => tasks.send_notification(source, jobInputs.send_notification.parse(input)),
  };
}
