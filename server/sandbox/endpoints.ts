import { type Answer, refusal } from "./answer";
import type { CatalogueSetting } from "./catalogue";
import type { StoredEndpoint } from "./endpoint-schema";
import type { Guesses } from "./guesses";
import type { Caller } from "./hawk-guard";
import { page } from "./pages";
import { readEndpoint } from "./read-endpoint";
import type { SandboxState } from "./state";

export type EndpointCall = {
  method: string;
  /** The part of the address behind the collection, "" for the collection itself. */
  item: string;
  url: URL;
  body: string;
  contentType: string;
  caller: Caller;
  /** Answer as if it were done, and do nothing. */
  lie: boolean;
};

/** `companies/{id}/endpoints/` and what is below it. */
export class Endpoints {
  constructor(
    private readonly state: SandboxState,
    private readonly guesses: Guesses,
    private readonly settings: Map<string, CatalogueSetting>,
  ) {}

  async answer(call: EndpointCall): Promise<Answer> {
    const { guesses } = this;
    const { key, company } = call.caller;
    if (key.role === "None" || (key.role === "Viewer" && call.method !== "GET")) {
      return refusal(guesses, guesses.roleRefusedStatus, guesses.roleRefusedText);
    }
    if (call.item === "") {
      if (call.method !== "GET") return refusal(guesses, 405, "Method not allowed");
      const own = [...this.state.endpoints.values()].filter((one) => one.companyId === company.id);
      return page(
        own.map((one) => this.present(one, new URL(one.mac, new URL(call.url.pathname, call.url)))),
        call.url,
        guesses,
      );
    }
    if (!/^[0-9a-fA-F]{12}$/.test(call.item)) return refusal(guesses, 400, "mac must be 12 hex digits");
    return this.one(call, call.item.toLowerCase());
  }

  private async one(call: EndpointCall, mac: string): Promise<Answer> {
    const { guesses, state } = this;
    const { company } = call.caller;
    if (state.isForeign(mac, company.id))
      return refusal(guesses, guesses.foreignMacStatus, guesses.foreignMacText);
    const held = state.endpoints.get(mac);
    if (call.method === "PUT") {
      if (!/^application\/json\s*(;|$)/i.test(call.contentType)) {
        return refusal(guesses, 415, "Unsupported media type");
      }
      const read = readEndpoint(call.body, mac, company, this.settings, guesses);
      if ("refused" in read) return read.refused;
      if (!call.lie) await state.put(read.endpoint);
      const status = held ? guesses.replacedStatus : guesses.createdStatus;
      return { status, body: this.present(read.endpoint, call.url) };
    }
    if (call.method !== "GET" && call.method !== "DELETE") return refusal(guesses, 405, "Method not allowed");
    if (!held) return refusal(guesses, 404, "Not found");
    if (call.method === "GET") return { status: 200, body: this.present(held, call.url) };
    if (!call.lie) await state.delete(mac);
    return { status: guesses.deletedStatus };
  }

  private present(endpoint: StoredEndpoint, self: URL) {
    const { companyId: _, ...fields } = endpoint;
    const mac = this.guesses.macCase === "upper" ? endpoint.mac.toUpperCase() : endpoint.mac;
    return { ...fields, mac, links: { self: self.href } };
  }
}
