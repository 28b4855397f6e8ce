import { hearOfDevices } from "./screen-events";

const TOGETHER_MS = 150;
const ALIVE_EVERY_MS = 20_000;
/** A browser comes back by itself; a stream ends so that a revoked session does not listen for ever. */
const LONGEST_MS = 15 * 60_000;

/**
 * Server-sent events of a tenant's devices: `devices` with a JSON list of ids, those of a moment together; an empty
 * list means that anything may have changed.
 * @param after where the news stood when what the browser shows was read, see `newsPosition`.
 */
export async function streamOfDevices(
  tenantId: string,
  signal: AbortSignal,
  after: string | null,
): Promise<Response> {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let waiting = new Set<string>();
      let timer: NodeJS.Timeout | undefined;
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = () => {
        timer = undefined;
        const ids = waiting.has("") ? [] : [...waiting];
        waiting = new Set();
        write(`event: devices\ndata: ${JSON.stringify(ids)}\n\n`);
      };
      const hear = (deviceId: string) => {
        waiting.add(deviceId);
        timer ??= setTimeout(tell, TOGETHER_MS);
      };
      const stop = await hearOfDevices(tenantId, hear, after);
      const alive = setInterval(() => write(": alive\n\n"), ALIVE_EVERY_MS);
      const longest = setTimeout(() => end(), LONGEST_MS);
      end = () => {
        end = () => {};
        stop();
        clearTimeout(timer);
        clearInterval(alive);
        clearTimeout(longest);
        try {
          controller.close();
        } catch {
          // The browser was faster.
        }
      };
      if (signal.aborted) end();
      else signal.addEventListener("abort", () => end(), { once: true });
      write("retry: 2000\n\n");
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
