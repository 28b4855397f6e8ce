import { describe, expect, it } from "vitest";
import { type RedirectContext, RedirectError } from "@/server/vendors/types";
import { sraps } from "./sraps";
import { nextLink } from "./sraps-session";

const base = "https://sraps.example/api/v1/";
const listing = { url: "https://pbx.example.com/", httpUser: "u", httpPassword: "p" };
type Page = { json: unknown; link?: string };
let turn = 0;

/** A service made of fixed answers by address, for links that no honest service gives. */
function service(answers: Record<string, Page>, answerAll?: (url: string) => Page) {
  const asked: string[] = [];
  turn += 1;
  const ctx: RedirectContext = {
    credentials: { apiUrl: base, keyId: `k${turn}`, keySecret: "s" },
    fetch: async (url) => {
      asked.push(url);
      const page = answers[url.replace(`/k${turn}`, "/k")] ?? answerAll?.(url);
      if (!page) return { status: 404, headers: new Headers(), text: "" };
      const headers = new Headers({ "content-type": "application/json" });
      if (page.link) headers.set("link", page.link);
      return { status: 200, headers, text: JSON.stringify(page.json) };
    },
  };
  return { ctx, asked };
}

const token = (company: unknown) => ({ [`${base}tokens/k`]: { json: { links: { company } } } });

async function kind(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => "none",
    (thrown: unknown) => thrown,
  );
  return error instanceof RedirectError ? error.kind : `no RedirectError: ${error}`;
}

describe("links", () => {
  it("follows a link to another host as it is", async () => {
    const { ctx, asked } = service({
      ...token("https://other.example:8443/c%7Bx%7D/a|b"),
      "https://other.example:8443/c%7Bx%7D/a|b": {
        json: { links: { endpoints: "https://third.example/e/" } },
      },
      "https://third.example/e/?page_size=1": { json: [] },
    });
    expect(await sraps.test(ctx)).toEqual({ company: "a|b" });
    expect(asked).toHaveLength(3);
  });

  it("refuses to leave https, and links that lead nowhere", async () => {
    for (const link of [
      "http://sraps.example/c",
      "ftp://sraps.example/c",
      "https://",
      "javascript:alert(1)",
    ]) {
      expect([link, await kind(sraps.test(service(token(link)).ctx))]).toEqual([link, "bad_answer"]);
    }
    for (const link of [undefined, null, "", 7, ["https://x.example/"]]) {
      expect(await kind(sraps.test(service(token(link)).ctx))).toBe("bad_answer");
    }
  });

  it("ends a list that goes in circles or never ends", async () => {
    const circle = service(
      {
        ...token(`${base}c`),
        [`${base}c`]: { json: { links: { endpoints: `${base}e/` } } },
      },
      (url) => ({ json: [], link: `<${url}>; rel="next"` }),
    );
    expect(await kind(sraps.list(circle.ctx))).toBe("bad_answer");
    let page = 0;
    const endless = service(
      {
        ...token(`${base}c`),
        [`${base}c`]: { json: { links: { endpoints: `${base}e/` } } },
      },
      () => ({ json: [], link: `<${base}e/?page=${page++}>; rel="next"` }),
    );
    expect(await kind(sraps.list(endless.ctx))).toBe("bad_answer");
    expect(endless.asked.length).toBeLessThan(210);
  });

  it("takes no setting of the right name in the wrong section", async () => {
    const setting = (param_name: string, section: string) => ({
      uuid: `${param_name}-${section}`,
      param_name,
      section,
    });
    const { ctx, asked } = service({
      ...token(`${base}c`),
      [`${base}c`]: { json: { links: { endpoints: `${base}e/` } } },
      [`${base}settings/?page_size=1000`]: {
        json: [
          setting("setting_server", "global"),
          setting("http_client_user", "phone-settings"),
          setting("http_client_pass", "phone-settings"),
          { uuid: "bare" },
        ],
      },
    });
    const error = await sraps.register(ctx, "000413000001", listing).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      kind: "bad_answer",
      message: "SRAPS answers without the phone setting setting_server.",
    });
    expect(asked.some((url) => url.includes("/e/"))).toBe(false);
  });

  it("refuses another phone's entry, a list of no phones, and a profile that is no uuid", async () => {
    const account = { ...token(`${base}c`), [`${base}c`]: { json: { links: { endpoints: `${base}e/` } } } };
    for (const json of [{ mac: "000413000002" }, [], "yes", { provisioning_profile: { uuid: "x" } }]) {
      const { ctx } = service({ ...account, [`${base}e/000413000001`]: { json } });
      expect(await kind(sraps.compare(ctx, "000413000001", listing))).toBe("bad_answer");
    }
    for (const json of [{}, [{}], [{ mac: "nonsense" }], null]) {
      const { ctx } = service({ ...account, [`${base}e/?page_size=1000`]: { json } });
      expect(await kind(sraps.list(ctx))).toBe("bad_answer");
    }
  });
});

describe("nextLink", () => {
  it.each([
    ['<https://x/?page=2>; rel="next"', "https://x/?page=2"],
    ["<https://x/?a=1,2;3>; rel=next", "https://x/?a=1,2;3"],
    ['<https://x/1>; rel="first", <https://x/3>; title="a, b"; rel="last next"', "https://x/3"],
    ['<https://x/1>; rel="prev"', null],
    ["<https://x/1>; rel=nextish", null],
    ["", null],
    [null, null],
  ])("reads %s", (header, target) => {
    expect(nextLink(header)).toBe(target);
  });
});
