import { z } from "zod";
import {
  type RedirectContext,
  RedirectError,
  type RedirectListing,
  type RedirectService,
} from "@/server/vendors/types";
import { endpointsOf, forgetAccount, redirectSettings, signIn } from "./sraps-account";
import { isOwnershipRefusal } from "./sraps-diagnosis";
import { type Endpoint, endpointSchema, holdsListing, mergeEndpoint, plainMac } from "./sraps-endpoint";
import { SrapsSession } from "./sraps-session";
import { failure, lacking } from "./sraps-words";

const listedSchema = z.looseObject({ mac: z.string() });

/** One key's endpoints. */
class Endpoints {
  constructor(
    private readonly session: SrapsSession,
    private readonly collection: string,
  ) {}

  /** The shortest listing there is: a key without a Role is refused it. */
  async look(): Promise<void> {
    await this.session.get(`${this.collection}?page_size=1`, z.array(z.unknown()), "a list of phones");
  }

  /** Every MAC that the account lists. */
  async list(): Promise<string[]> {
    const macs: string[] = [];
    for await (const page of this.session.pages(this.collection, listedSchema, "a list of phones")) {
      macs.push(...page.map((endpoint) => plainMac(endpoint.mac)));
    }
    return macs;
  }

  async get(mac: string): Promise<Endpoint | null> {
    const answer = await this.call("GET", mac);
    if (answer === null) return null;
    const parsed = endpointSchema.safeParse(answer.json);
    if (!parsed.success) throw lacking("a readable phone entry");
    if (parsed.data.mac !== undefined && plainMac(parsed.data.mac) !== mac) throw failure("otherMac");
    return parsed.data;
  }

  async put(mac: string, body: unknown): Promise<void> {
    if ((await this.call("PUT", mac, body)) === null) throw failure("noSuchAddress", { status: 404 });
  }

  async delete(mac: string): Promise<void> {
    await this.call("DELETE", mac);
  }

  /** Null when the endpoint is absent. */
  private async call(method: "GET" | "PUT" | "DELETE", mac: string, body?: unknown) {
    const answer = await this.session.exchange(method, `${this.collection}${mac}`, body);
    if (answer.status >= 200 && answer.status < 300) return answer;
    if (answer.status === 404) return null;
    if (!isOwnershipRefusal(answer)) throw this.session.diagnose(answer);
    // The refusal alone does not tell a key without a Role from a MAC held elsewhere: the list does.
    const own = await this.list();
    throw failure(own.includes(mac) ? "roleTooSmall" : "macTaken", { status: answer.status });
  }
}

/** Runs `work` with the account's endpoints; after a refusal nothing remembered about the account is trusted. */
async function withEndpoints<T>(
  ctx: RedirectContext,
  listing: RedirectListing | undefined,
  work: (endpoints: Endpoints, session: SrapsSession) => Promise<T>,
): Promise<T> {
  try {
    const session = new SrapsSession(ctx, listing);
    return await work(new Endpoints(session, await endpointsOf(session, ctx.credentials)), session);
  } catch (error) {
    if (error instanceof RedirectError && !error.retryable) forgetAccount(ctx.credentials);
    throw error;
  }
}

/** Snom's Secure Redirection and Provisioning Service, over its REST interface. */
export const sraps: RedirectService = {
  vendor: "snom",
  name: "SRAPS",
  defaultApiUrl: "https://secure-provisioning.snom.com/api/v1/",

  async test(ctx) {
    forgetAccount(ctx.credentials);
    const session = new SrapsSession(ctx);
    const { company, links } = await signIn(session, ctx.credentials);
    await new Endpoints(session, links.endpoints).look();
    return { company };
  },

  async register(ctx, rawMac, listing) {
    const mac = plainMac(rawMac);
    await withEndpoints(ctx, listing, async (endpoints, session) => {
      const settings = await redirectSettings(session, ctx.credentials);
      const current = await endpoints.get(mac);
      if (current && holdsListing(current, settings, listing)) return;
      await endpoints.put(mac, mergeEndpoint(current, mac, settings, listing));
    });
  },

  async deregister(ctx, rawMac) {
    const mac = plainMac(rawMac);
    await withEndpoints(ctx, undefined, async (endpoints) => {
      try {
        await endpoints.delete(mac);
        if (await endpoints.get(mac)) throw failure("notRemoved");
      } catch (error) {
        if (!(error instanceof RedirectError && error.kind === "mac_taken")) throw error;
      }
    });
  },

  async compare(ctx, rawMac, listing) {
    const mac = plainMac(rawMac);
    return withEndpoints(ctx, listing, async (endpoints, session) => {
      const current = await endpoints.get(mac);
      if (!current) return "absent";
      const settings = await redirectSettings(session, ctx.credentials);
      return holdsListing(current, settings, listing) === false ? "different" : "same";
    });
  },

  async list(ctx) {
    return withEndpoints(ctx, undefined, (endpoints) => endpoints.list());
  },
};
