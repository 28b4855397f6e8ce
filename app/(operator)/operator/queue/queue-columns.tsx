import { Ellipsis, ListRestart, Pause, Play, RotateCw, SquarePen } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Translate } from "@/app/_i18n/types";
import { Status } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { Say } from "@/server/languages/said";
import type { Queue } from "./queue-pages";
import { queueName, queueState, queueTrouble } from "./queue-words";

export type QueueDoes = {
  onOpen: (queue: Queue) => void;
  onPause: (queue: Queue) => void;
  onResume: (queue: Queue) => void;
  onRetry: (queue: Queue) => void;
  onTryNow: (queue: Queue) => void;
};

type Words = { t: Translate<"queue">; more: string; say: Say };

const of = (t: Words["t"], value: number, most: number) => (
  <span className={value === 0 ? "text-ink-3" : ""}>
    {t.rich("table.of", {
      value,
      most,
      limit: (words) => <span className="text-ink-3">{words}</span>,
    })}
  </span>
);

export const queueColumns = (does: QueueDoes, { t, more, say }: Words): Column<Queue>[] => [
  {
    id: "account",
    header: t("table.account"),
    grow: true,
    width: 170,
    hideable: false,
    card: "title",
    cell: (queue) => (
      <button
        type="button"
        onClick={() => does.onOpen(queue)}
        className="max-w-full truncate rounded-sm text-left underline-offset-2 hover:underline"
      >
        <span className="font-medium">{queue.isMaster ? t("masterAccount") : queue.name}</span>{" "}
        <span className="font-normal text-ink-3">{queue.service}</span>
      </button>
    ),
  },
  {
    id: "state",
    header: t("table.state"),
    width: 112,
    cell: (queue) => {
      const { tone, state } = queueState(queue);
      return <Status tone={tone}>{t(`states.${state}`)}</Status>;
    },
  },
  {
    id: "waiting",
    header: t("table.waiting"),
    width: 108,
    align: "end",
    cell: ({ waiting, queuecap }) => of(t, waiting, queuecap),
  },
  {
    id: "running",
    header: t("table.running"),
    width: 84,
    align: "end",
    cell: ({ running, queuenum }) => of(t, running, queuenum),
  },
  {
    id: "retrying",
    header: t("table.retrying"),
    width: 100,
    cell: ({ retrying, nextAt }) =>
      retrying > 0 ? (
        <span>{t.rich("table.nextTry", { retrying, time: () => <Time at={nextAt} /> })}</span>
      ) : (
        <span className="text-ink-3">-</span>
      ),
  },
  {
    id: "failed",
    header: t("table.failed"),
    width: 72,
    align: "end",
    cell: ({ failed }) =>
      failed > 0 ? (
        <Status tone="failed">{t("table.count", { count: failed })}</Status>
      ) : (
        <span className="text-ink-3">0</span>
      ),
  },
  { id: "oldest", header: t("table.oldest"), width: 104, cell: ({ oldestAt }) => <Time at={oldestAt} /> },
  {
    id: "trouble",
    header: t("table.trouble"),
    width: 200,
    cell: (queue) => {
      const trouble = queueTrouble(queue);
      return trouble ? (
        <span title={say([trouble.message, trouble.remedy].filter(Boolean).join(" "))}>
          {say(trouble.message)}
        </span>
      ) : (
        <span className="text-ink-3">-</span>
      );
    },
  },
  {
    id: "more",
    header: more,
    mute: true,
    width: 52,
    align: "end",
    hideable: false,
    card: "line",
    cell: (queue) => <QueueMenu queue={queue} {...does} />,
  },
];

function QueueMenu({ queue, onOpen, onPause, onResume, onRetry, onTryNow }: QueueDoes & { queue: Queue }) {
  const t = useTranslations("queue");
  const words = useTranslations("operator");
  return (
    <Menu
      trigger={
        <IconButton
          label={words("moreFor", { name: queueName(t, queue) })}
          icon={<Ellipsis />}
          size="small"
          className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
        />
      }
    >
      {queue.pausedAt ? (
        <MenuItem icon={<Play />} hint="p" onSelect={() => onResume(queue)}>
          {t("does.resume")}
        </MenuItem>
      ) : (
        <MenuItem icon={<Pause />} hint="p" onSelect={() => onPause(queue)}>
          {t("does.pause")}
        </MenuItem>
      )}
      {queue.retrying > 0 && !queue.pausedAt && (
        <MenuItem icon={<RotateCw />} hint="t" onSelect={() => onTryNow(queue)}>
          {t("does.tryNow")}
        </MenuItem>
      )}
      {queue.failed > 0 && (
        <MenuItem icon={<ListRestart />} hint="r" onSelect={() => onRetry(queue)}>
          {t("does.retry")}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<SquarePen />} hint="e" onSelect={() => onOpen(queue)}>
        {t("does.open")}
      </MenuItem>
    </Menu>
  );
}
