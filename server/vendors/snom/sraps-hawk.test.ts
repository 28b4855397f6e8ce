import Hawk from "hawk";
import { describe, expect, it } from "vitest";
import { hawkHeader, isKeyId, readChallenge } from "./sraps-hawk";

const fixed = { ts: "1700000000", nonce: "abcdef" };
const base = "https://secure-provisioning.snom.com/api/v1";
const credentials = { apiUrl: `${base}/`, keyId: "ck_test", keySecret: "secret" };

describe("hawkHeader", () => {
  it("signs a GET without a hash", () => {
    expect(hawkHeader(credentials, "GET", new URL(`${base}/tokens/ck_test`), undefined, fixed)).toBe(
      'Hawk id="ck_test", ts="1700000000", nonce="abcdef", mac="3RNZuCgxePvXDHgBKUpHPn9haHNn70p5Udih+ibxn1g="',
    );
  });

  it("signs a PUT with its body's hash", () => {
    const body = {
      text: '{"mac":"000413a11fa7","autoprovisioning_enabled":true}',
      type: "application/json",
    };
    const url = new URL(`${base}/companies/c0ffee/endpoints/000413a11fa7`);
    expect(hawkHeader(credentials, "PUT", url, body, fixed)).toBe(
      'Hawk id="ck_test", ts="1700000000", nonce="abcdef", ' +
        'hash="PX2uRVIF9bIbdKvqQ7/Ug8ieS4PY0deaAu1MU9i91U0=", ' +
        'mac="Mc3Rdw4URcaHsh1NQbbPv3W3/hc+lY3XmWVHaLe6YcE="',
    );
  });

  it("signs port, query and an empty body as the hawk library does", () => {
    const url = "http://example.com:8000/resource/1?b=1&a=2";
    const theirs = Hawk.client.header(url, "GET", {
      credentials: { id: "ck_test", key: "secret", algorithm: "sha256" },
      timestamp: Number(fixed.ts),
      nonce: fixed.nonce,
      payload: "",
    });
    expect(theirs.header).toContain('hash="B0weSUXsMcb5UhL41FZbrUJCAotzSI3HawE1NPLRUz8="');
    const ours = hawkHeader(credentials, "GET", new URL(url), { text: "", type: "" }, fixed);
    expect(ours).toBe(theirs.header);
  });

  it("makes a new nonce and the present time for each request", () => {
    const url = new URL(`${base}/settings/`);
    const before = Math.floor(Date.now() / 1000);
    const headers = Array.from({ length: 50 }, () => hawkHeader(credentials, "GET", url));
    const nonces = headers.map((header) => /nonce="([^"]+)"/.exec(header)?.[1]);
    expect(new Set(nonces).size).toBe(50);
    for (const header of headers) {
      expect(Number(/ts="(\d+)"/.exec(header)?.[1])).toBeGreaterThanOrEqual(before);
    }
  });
});

describe("readChallenge", () => {
  const tsm = Hawk.crypto.calculateTsMac("1700000000", { id: "ck_test", key: "secret", algorithm: "sha256" });

  it("believes a time that is signed with our key", () => {
    const header = `Hawk ts="1700000000", tsm="${tsm}", error="Stale timestamp"`;
    expect(readChallenge(credentials, header)).toEqual({ error: "Stale timestamp", ts: 1_700_000_000 });
  });

  it("believes no other time", () => {
    const header = `Hawk ts="1600000000", tsm="${tsm}", error="Stale timestamp"`;
    expect(readChallenge(credentials, header)).toEqual({ error: "Stale timestamp", ts: null });
  });

  it("reads nothing from what it does not know", () => {
    for (const header of [null, "", "Hawk", "Basic realm=x", 'Hawk oops="1"', 'Hawk ts="1", ts="2"']) {
      expect(readChallenge(credentials, header)).toEqual({ error: "", ts: null });
    }
  });
});

describe("isKeyId", () => {
  it("refuses what would break out of the header", () => {
    expect(isKeyId("ck_0123456789abcdef")).toBe(true);
    for (const text of ["", 'a"b', "a\\b", "a\r\nX: y", "ä"]) expect(isKeyId(text)).toBe(false);
  });
});
