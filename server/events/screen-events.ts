import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { SCREEN_CHANNEL } from "@/db/triggers";
import { env } from "@/env";

type Heard = (deviceId: string) => void;
type News = { tenantId: string; deviceId: string };

/** How many of the last news are kept for whoever begins to listen a moment after reading. */
const KEPT = 2_000;

type State = {
  process: string;
  subscribers: Map<string, Set<Heard>>;
  news: News[];
  /** How many there ever were. */
  told: number;
  listening: Promise<unknown> | null;
  close: () => Promise<void>;
};

const shared = globalThis as { offhookScreenEvents?: State };
shared.offhookScreenEvents ??= {
  process: randomBytes(6).toString("hex"),
  subscribers: new Map(),
  news: [],
  told: 0,
  listening: null,
  close: async () => {},
};
/** One for the process: pages and route handlers are bundled apart, and a page's position must mean something here. */
const state = shared.offhookScreenEvents;

/**
 * Where the news of all tenants stand now. Read it before what the page shows; a stream that is opened after it with
 * `after` misses nothing and asks for nothing twice.
 */
export async function newsPosition(): Promise<string> {
  state.listening ??= listen();
  await state.listening;
  return `${state.process}.${state.told}`;
}

/**
 * Calls `heard` with the id of every device of this tenant, and of no other, of which something has changed; an empty
 * id says that anything may have. Returns what ends it.
 * @param after a position of `newsPosition`: what was told since then is told again; of one that is too old or another
 * process's that anything may have changed.
 */
export async function hearOfDevices(
  tenantId: string,
  heard: Heard,
  after?: string | null,
): Promise<() => void> {
  state.listening ??= listen();
  await state.listening;
  const own = state.subscribers.get(tenantId) ?? new Set();
  state.subscribers.set(tenantId, own.add(heard));
  if (after !== undefined && after !== null) for (const id of newsSince(after, tenantId)) heard(id);
  return () => {
    own.delete(heard);
    if (own.size === 0) state.subscribers.delete(tenantId);
  };
}

function newsSince(after: string, tenantId: string): string[] {
  const [process, count] = after.split(".");
  const missed = state.told - Number(count);
  if (process !== state.process || !(missed >= 0 && missed <= state.news.length)) return [""];
  const since = missed === 0 ? [] : state.news.slice(-missed);
  return since.filter((news) => news.tenantId === tenantId).map((news) => news.deviceId);
}

/** One connection a process, whoever listens. */
function listen(): Promise<unknown> {
  const client = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  state.close = () => client.end({ timeout: 1 });
  return client.listen(
    SCREEN_CHANNEL,
    (payload) => {
      const [tenantId = "", deviceId = ""] = payload.split(" ");
      state.news.push({ tenantId, deviceId });
      if (state.news.length > KEPT) state.news.shift();
      state.told += 1;
      for (const heard of state.subscribers.get(tenantId) ?? []) heard(deviceId);
    },
    () => {
      // What happened while nobody listened is not known: positions from before mean nothing now.
      state.news = [];
      state.told += KEPT + 1;
      for (const own of state.subscribers.values()) for (const heard of own) heard("");
    },
  );
}

/** Ends the connection; whoever listens hears nothing more until somebody begins to again. */
export async function stopHearing(): Promise<void> {
  const { close } = state;
  state.listening = null;
  state.close = async () => {};
  await close();
}
