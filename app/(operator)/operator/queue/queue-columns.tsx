import { Ellipsis, ListRestart, Pause, Play, RotateCw, SquarePen } from "lucide-react";
import { Status } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { Queue } from "./queue-pages";
import { queueName, queueState, queueTrouble } from "./queue-words";

export type QueueDoes = {
  onOpen: (queue: Queue) => void;
  onPause: (queue: Queue) => void;
  onResume: (queue: Queue) => void;
  onRetry: (queue: Queue) => void;
  onTryNow: (queue: Queue) => void;
};

const number = (value: number) => value.toLocaleString("en-GB");
const of = (value: number, most: number) => (
  <span className={value === 0 ? "text-ink-3" : ""}>
    {number(value)} <span className="text-ink-3">of {number(most)}</span>
  </span>
);

export const queueColumns = (does: QueueDoes): Column<Queue>[] => [
  {
    id: "account",
    header: "Account",
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
        <span className="font-medium">{queue.name}</span>{" "}
        <span className="font-normal text-ink-3">{queue.service}</span>
      </button>
    ),
  },
  {
    id: "state",
    header: "State",
    width: 112,
    cell: (queue) => {
      const { tone, words } = queueState(queue);
      return <Status tone={tone}>{words}</Status>;
    },
  },
  {
    id: "waiting",
    header: "Waiting",
    width: 108,
    align: "end",
    cell: ({ waiting, queuecap }) => of(waiting, queuecap),
  },
  {
    id: "running",
    header: "Running",
    width: 84,
    align: "end",
    cell: ({ running, queuenum }) => of(running, queuenum),
  },
  {
    id: "retrying",
    header: "Next try",
    width: 100,
    cell: ({ retrying, nextAt }) =>
      retrying > 0 ? (
        <span>
          {number(retrying)}, <Time at={nextAt} />
        </span>
      ) : (
        <span className="text-ink-3">-</span>
      ),
  },
  {
    id: "failed",
    header: "Failed",
    width: 72,
    align: "end",
    cell: ({ failed }) =>
      failed > 0 ? <Status tone="failed">{number(failed)}</Status> : <span className="text-ink-3">0</span>,
  },
  { id: "oldest", header: "Oldest", width: 104, cell: ({ oldestAt }) => <Time at={oldestAt} /> },
  {
    id: "trouble",
    header: "Last trouble",
    width: 200,
    cell: (queue) => {
      const trouble = queueTrouble(queue);
      return trouble ? (
        <span title={[trouble.message, trouble.remedy].filter(Boolean).join(" ")}>{trouble.message}</span>
      ) : (
        <span className="text-ink-3">-</span>
      );
    },
  },
  {
    id: "more",
    header: "More",
    width: 52,
    align: "end",
    hideable: false,
    card: "line",
    cell: (queue) => <QueueMenu queue={queue} {...does} />,
  },
];

function QueueMenu({ queue, onOpen, onPause, onResume, onRetry, onTryNow }: QueueDoes & { queue: Queue }) {
  return (
    <Menu
      trigger={
        <IconButton
          label={`More for ${queueName(queue)}`}
          icon={<Ellipsis />}
          size="small"
          className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
        />
      }
    >
      {queue.pausedAt ? (
        <MenuItem icon={<Play />} hint="p" onSelect={() => onResume(queue)}>
          Resume
        </MenuItem>
      ) : (
        <MenuItem icon={<Pause />} hint="p" onSelect={() => onPause(queue)}>
          Pause
        </MenuItem>
      )}
      {queue.retrying > 0 && !queue.pausedAt && (
        <MenuItem icon={<RotateCw />} hint="t" onSelect={() => onTryNow(queue)}>
          Try waiting now
        </MenuItem>
      )}
      {queue.failed > 0 && (
        <MenuItem icon={<ListRestart />} hint="r" onSelect={() => onRetry(queue)}>
          Retry all failed
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<SquarePen />} hint="e" onSelect={() => onOpen(queue)}>
        Limits and details
      </MenuItem>
    </Menu>
  );
}
