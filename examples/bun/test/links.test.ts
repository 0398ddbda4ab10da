import { beforeEach, expect, test } from "bun:test";

import { app } from "../src/app";
import { Store } from "../src/store";

let service: ReturnType<typeof app>;

beforeEach(() => {
  service = app(new Store());
});

function shorten(address: string): Promise<Response> {
  return Promise.resolve(service.request("/links", { method: "POST", body: JSON.stringify({ address }) }));
}

async function name(address: string): Promise<string> {
  return ((await (await shorten(address)).json()) as { name: string }).name;
}

test("the service is healthy", async () => {
  expect((await service.request("/health")).status).toBe(200);
});

test("a short name leads to its address", async () => {
  const answer = await service.request(`/${await name("https://mountains.example/höhe?m=4478")}`);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toContain("m=4478");
});

test("an address has one name", async () => {
  expect(await name("https://a.example/")).toBe(await name("https://a.example/"));
});

test("visits are counted", async () => {
  const short = await name("https://a.example/");
  await service.request(`/${short}`);
  await service.request(`/${short}`);
  expect(await (await service.request(`/links/${short}`)).json()).toMatchObject({ visits: 2 });
});

test("what is no address is refused", async () => {
  expect((await shorten("nowhere")).status).toBe(400);
});

test("days are those of a time zone", () => {
  const summer = new Date("2026-07-31T22:30:00Z");
  expect(summer.toLocaleString("de-CH", { timeZone: "Europe/Zurich" })).toStartWith("1.8.2026");
});
