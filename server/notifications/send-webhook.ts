import { outboundFetch } from "@/server/outbound/shared";
import { OutboundError, type OutboundFailureKind, type OutboundResponse } from "@/server/vendors/types";
import { signedHeaders } from "./signature";
import type { Sending } from "./verdict";

/**
 * Posts a signed message.
 * @param message `id` names the occurrence: a receiver that gets it twice takes it once.
 */
export async function sendWebhook(
  target: { url: string; secret: string },
  message: { id: string; [name: string]: unknown },
): Promise<Sending> {
  const body = JSON.stringify(message);
  try {
    const answer = await outboundFetch()(target.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Offhook",
        ...signedHeaders(target.secret, message.id, new Date(), body),
      },
      body,
    });
    return judge(answer);
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    const { message: said, remedy } = unreached[error.kind];
    return { ok: false, final: error.kind === "not_allowed", message: said, remedy };
  }
}

function judge({ status, headers }: OutboundResponse): Sending {
  if (status >= 200 && status < 300) return { ok: true, message: `The receiver took it: ${status}.` };
  if (status === 410) {
    return {
      ok: false,
      final: true,
      gone: true,
      message: "The receiver answers 410: it wants no more messages.",
      remedy: "The target is switched off. Switch it on when the receiver is back.",
    };
  }
  if (status >= 300 && status < 400) {
    return {
      ok: false,
      final: true,
      message: `The receiver answers ${status}: it sends elsewhere, and that is not followed.`,
      remedy: "Enter the URL that it sends to.",
    };
  }
  const mayPass = status === 408 || status === 429 || status >= 500;
  return {
    ok: false,
    final: !mayPass,
    message: `The receiver answers ${status}.`,
    remedy: mayPass
      ? "Look at the receiver’s own log."
      : "It refuses the message. Check the URL, and whether it checks the signature with this target’s secret.",
    retryAfterMs: retryAfterMs(headers.get("retry-after")),
  };
}

/** Seconds or an HTTP date, in milliseconds from now. */
function retryAfterMs(value: string | null): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : new Date(value).getTime() - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

const away = "Check that the receiver runs and that this server reaches it.";
const broken = "Look at the receiver’s own log.";
const unreached: Record<OutboundFailureKind, { message: string; remedy: string }> = {
  timed_out: { message: "The receiver does not answer in time.", remedy: away },
  refused: { message: "The receiver refuses the connection.", remedy: away },
  reset: { message: "The receiver ends the connection before it answers.", remedy: broken },
  dns: { message: "The receiver’s name is not found.", remedy: "Check the host name in the URL." },
  tls: {
    message: "The receiver’s certificate is not accepted.",
    remedy: "Give it a certificate that public browsers accept, for the name in the URL.",
  },
  too_large: { message: "The receiver answers with more than this server reads.", remedy: broken },
  not_allowed: {
    message: "This address may not be called: it is private.",
    remedy: "Choose a public address, or ask the operator to list it in OUTBOUND_ALLOW.",
  },
  truncated: { message: "The receiver ends the connection in the middle of its answer.", remedy: broken },
  protocol: {
    message: "What answers there is no HTTP server.",
    remedy: "Check the port and whether the URL is http or https.",
  },
  aborted: { message: "The call was cancelled.", remedy: "It is tried again." },
};
