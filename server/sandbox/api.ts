import { type Answer, refusal } from "./answer";
import { buildCatalogue, type CatalogueSetting } from "./catalogue";
import { type EndpointCall, Endpoints } from "./endpoints";
import type { Guesses } from "./guesses";
import { page } from "./pages";
import type { SandboxState } from "./state";

export type ApiCall = Omit<EndpointCall, "item"> & {
  /** Below `/api/v1`, e.g. "/settings/". */
  path: string;
  /** The address of `/api/v1`, without a trailing slash: where links begin. */
  base: string;
};

/** SRAPS's REST interface behind its signature. Collections end in a slash, single things do not. */
export class Api {
  private readonly catalogue: CatalogueSetting[];
  private readonly endpoints: Endpoints;
  /** By uuid. */
  readonly settings: Map<string, CatalogueSetting>;

  constructor(
    state: SandboxState,
    private readonly guesses: Guesses,
  ) {
    this.catalogue = buildCatalogue(guesses.credentialsUsePermissions);
    this.settings = new Map(this.catalogue.map((setting) => [setting.uuid, setting]));
    this.endpoints = new Endpoints(state, guesses, this.settings);
  }

  async answer(call: ApiCall): Promise<Answer> {
    const { guesses } = this;
    if (call.caller.key.role === "None" && guesses.roleNoneRefuses === "everything") {
      return refusal(guesses, guesses.roleRefusedStatus, guesses.roleRefusedText);
    }
    const [, head, id, rest, item, ...more] = call.path.split("/");
    if (head === "companies" && id && rest === "endpoints" && item !== undefined && more.length === 0) {
      if (id !== call.caller.company.id) return this.foreignCompany();
      return this.endpoints.answer({ ...call, item });
    }
    const known = this.readOnly(call, head, id, rest);
    if (!known) return refusal(guesses, guesses.missingSlashStatus, "Not found");
    return call.method === "GET" ? known : refusal(guesses, 405, "Method not allowed");
  }

  private readOnly(call: ApiCall, head?: string, id?: string, rest?: string): Answer | null {
    if (head === "settings" && id === "" && rest === undefined) return this.settingsPage(call);
    if (!id || rest !== undefined) return null;
    if (head === "tokens") return this.token(call, id);
    if (head === "companies") return this.company(call, id);
    if (head === "settings") return this.setting(call, id);
    return null;
  }

  private token(call: ApiCall, id: string): Answer {
    const { guesses } = this;
    if (id !== encodeURIComponent(call.caller.key.id)) {
      return refusal(guesses, guesses.foreignTokenStatus, "Not found");
    }
    const links = { self: call.url.href, company: `${call.base}/companies/${call.caller.company.id}` };
    return { status: 200, body: { links } };
  }

  private company(call: ApiCall, id: string): Answer {
    const { company } = call.caller;
    if (id !== company.id) return this.foreignCompany();
    const self = `${call.base}/companies/${id}`;
    const name = this.guesses.companyHasName ? { name: company.name } : {};
    const links = { self, endpoints: `${self}/endpoints/` };
    return { status: 200, body: { uuid: id, ...name, links } };
  }

  private settingsPage(call: ApiCall): Answer {
    return page(
      this.catalogue.map((setting) => present(setting, call.base)),
      call.url,
      this.guesses,
    );
  }

  private setting(call: ApiCall, uuid: string): Answer {
    const setting = this.settings.get(uuid);
    if (!setting) return refusal(this.guesses, 404, "Not found");
    return { status: 200, body: present(setting, call.base) };
  }

  private foreignCompany(): Answer {
    return refusal(this.guesses, this.guesses.foreignCompanyStatus, "User lacks permission to company");
  }
}

function present(setting: CatalogueSetting, base: string) {
  const links = {
    self: `${base}/settings/${setting.uuid}`,
    group: `${base}/setting-groups/${setting.group}`,
  };
  return { ...setting, links };
}
