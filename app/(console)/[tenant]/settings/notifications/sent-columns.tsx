import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { About } from "./about";
import { eventKey } from "./event-key";
import { Result } from "./result";
import type { Delivery } from "./types";

type Options = {
  slug: string;
  isMaster: boolean;
  /** Without it nobody may send again. */
  onAgain: ((delivery: Delivery) => void) | undefined;
};

export function useSentColumns({ slug, isMaster, onAgain }: Options): Column<Delivery>[] {
  const t = useTranslations("notifications");
  const event = (delivery: Delivery) => t(`event.${eventKey[delivery.event]}`);
  const columns: Column<Delivery>[] = [
    {
      id: "event",
      header: t("eventOne"),
      width: 190,
      hideable: false,
      card: "title",
      cell: (delivery) => <span className="font-medium">{event(delivery)}</span>,
    },
    { id: "at", header: t("at"), width: 100, hideable: false, cell: ({ at }) => <Time at={at} /> },
    {
      id: "about",
      header: t("about"),
      width: 150,
      hideable: false,
      cell: (delivery) => <About slug={slug} isMaster={isMaster} delivery={delivery} />,
    },
    {
      id: "target",
      header: t("target"),
      width: 180,
      hideable: false,
      cell: ({ target }) => (
        <span className="block truncate" title={target.address}>
          {target.address}
        </span>
      ),
    },
    {
      id: "result",
      header: t("result"),
      grow: true,
      width: 220,
      hideable: false,
      card: "line",
      cell: (delivery) => <Result delivery={delivery} />,
    },
  ];
  if (onAgain)
    columns.push({
      id: "action",
      header: t("action"),
      width: 120,
      align: "end",
      hideable: false,
      card: "line",
      cell: (delivery) =>
        delivery.state !== "waiting" && (
          <Button
            size="small"
            aria-label={t("againOf", { event: event(delivery), address: delivery.target.address })}
            onClick={() => onAgain(delivery)}
          >
            {t("again")}
          </Button>
        ),
    });
  return columns;
}
