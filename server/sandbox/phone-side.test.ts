import { SaxesParser } from "saxes";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { globalSettingServer, hexId, phoneSettingServer } from "./catalogue";
import { type ListeningSandbox, listenSandbox } from "./listen";

const mac = "000413a1b2c3";
let service: ListeningSandbox;

beforeAll(async () => {
  service = await listenSandbox({ companies: [] }, { mount: "/m" });
});
afterAll(() => service.close());
beforeEach(() => service.sandbox.state.endpoints.clear());

/** The elements of an XML document with their text and attributes; throws when it is not well-formed. */
function parse(xml: string): { name: string; text: string; perm: string | undefined }[] {
  const elements: { name: string; text: string; perm: string | undefined }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    elements.push({ name: tag.name, text: "", perm: tag.attributes.perm });
  });
  parser.on("text", (text) => {
    const last = elements.at(-1);
    if (last && text.trim()) last.text += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

function hold(enabled = true): void {
  service.sandbox.state.endpoints.set(mac, {
    mac,
    companyId: hexId("x"),
    name: "",
    autoprovisioning_enabled: enabled,
    provisioning_profile: null,
    warranty_exp_warning_period: 3,
    settings_manager: {
      [phoneSettingServer]: { value: "https://pbx/{mac}?a=1&b=<2>", attrs: { perm: "RW" } },
      [hexId("setting 1102")]: { value: "user" },
      [hexId("setting 1103")]: { value: 'p"]]>' },
      [globalSettingServer]: { value: "https://wrong/" },
    },
  });
}

async function ask(path: string): Promise<{ status: number; type: string | null; text: string }> {
  const answer = await fetch(`${service.origin}${path}`);
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

describe("what a factory-fresh phone is told", () => {
  it.each([
    "/phone/snomD785-000413A1B2C3.htm",
    "/snomD785-000413A1B2C3.htm",
    "/phone/snomD785-000413a1b2c3.htm",
  ])("its endpoint's settings at %s", async (path) => {
    hold();
    const answer = await ask(path);
    expect([answer.status, answer.type]).toEqual([200, "application/xml; charset=utf-8"]);
    expect(parse(answer.text)).toEqual([
      { name: "settings", text: "", perm: undefined },
      { name: "phone-settings", text: "", perm: undefined },
      { name: "setting_server", text: "https://pbx/{mac}?a=1&b=<2>", perm: "RW" },
      { name: "http_client_user", text: "user", perm: "" },
      { name: "http_client_pass", text: 'p"]]>', perm: "" },
    ]);
  });

  it("nothing without an endpoint, without its MAC, or when autoprovisioning is off", async () => {
    const empty = [{ name: "settings", text: "", perm: undefined }];
    expect(parse((await ask("/phone/snomD785-000413A1B2C3.htm")).text)).toEqual(empty);
    hold(false);
    expect(parse((await ask("/phone/snomD785-000413A1B2C3.htm")).text)).toEqual(empty);
    hold();
    expect(parse((await ask("/phone/snomD785.htm")).text)).toEqual(empty);
  });

  it("no other file", async () => {
    for (const path of ["/phone/", "/phone/snomD785-000413A1B2C3.xml", "/phone/../x", "/"]) {
      expect((await ask(path)).status).toBe(404);
    }
  });
});
