import { backOff } from "./back-off";
import { markStream } from "./stream-state";

type Handlers = Record<string, (event: MessageEvent<string>) => void>;

/** Whether the server is there and says no: asking on would change nothing. */
async function refused(url: string): Promise<boolean> {
  const stop = new AbortController();
  try {
    const { status } = await fetch(url, { signal: stop.signal, cache: "no-store" });
    return status >= 400 && status < 500;
  } catch {
    return false;
  } finally {
    stop.abort();
  }
}

/**
 * Listens to `url` until it is closed. A browser gives up for good where a proxy answers in the server’s place, and
 * comes back to all servers at the same moment: this one comes back later and later, each at a moment of its own.
 */
export function listen(url: string, events: Handlers): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let closed = false;

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(begin, backOff(failures));
    failures += 1;
  };
  const lost = async () => {
    source?.close();
    source = undefined;
    markStream(Date.now());
    // A stream that has run its time ends too; one that ended so is back at once.
    const over = failures > 0 && (await refused(url));
    if (closed) return;
    if (over) markStream(null);
    else again();
  };
  const begin = () => {
    clearTimeout(timer);
    if (closed || source) return;
    source = new EventSource(url);
    source.addEventListener("open", () => {
      failures = 0;
      markStream(null);
    });
    source.addEventListener("error", () => void lost());
    for (const [name, hear] of Object.entries(events)) source.addEventListener(name, hear);
  };
  const online = () => {
    failures = 0;
    begin();
  };

  begin();
  window.addEventListener("online", online);
  return () => {
    closed = true;
    clearTimeout(timer);
    window.removeEventListener("online", online);
    source?.close();
    markStream(null);
  };
}
