import { useDisclosure } from "@mantine/hooks";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useCan } from "@/lib/session";
import { OrderPanels, type Panel } from "./panels/panels";
import { type Question, QuestionDialog } from "./panels/questions";
import type { ShownOrder } from "./shown";

interface Work {
  /** The role may change orders. */
  canWrite: boolean;
  open: (panel: Panel) => void;
  ask: (question: Question) => void;
}

const WorkContext = createContext<Work | null>(null);

/** What the sections of the order page start their steps with. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error("There is no work outside of an order's page.");
  return work;
}

/** One panel and one question at a time, whichever section asked for it. */
export function OrderWork({ order, children }: { order: ShownOrder; children: ReactNode }) {
  const can = useCan();
  const [panel, setPanel] = useState<Panel>({ kind: "fulfill" });
  const [question, setQuestion] = useState<Question>({ kind: "complete" });
  const [isOpen, drawer] = useDisclosure(false);
  const [isAsking, dialog] = useDisclosure(false);
  const canWrite = can("orders:write");
  const work = useMemo(
    (): Work => ({
      canWrite,
      open: (next) => {
        setPanel(next);
        drawer.open();
      },
      ask: (next) => {
        setQuestion(next);
        dialog.open();
      },
    }),
    [canWrite, drawer.open, dialog.open],
  );
  return (
    <WorkContext value={work}>
      {children}
      <OrderPanels order={order} panel={panel} opened={isOpen} onClose={drawer.close} />
      <QuestionDialog
        key={JSON.stringify(question)}
        order={order}
        question={question}
        opened={isAsking}
        onClose={dialog.close}
      />
    </WorkContext>
  );
}
