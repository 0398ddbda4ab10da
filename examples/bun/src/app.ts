import { Hono } from "hono";

import type { Store } from "./store";

/** The service over a store of links. */
export function app(store: Store): Hono {
  const routes = new Hono();

  routes.get("/health", (context) => context.json({ status: "ok", day: new Date().toLocaleDateString("de-CH") }));

  routes.post("/links", async (context) => {
    const { address } = await context.req.json<{ address?: string }>();
    if (!address || !URL.canParse(address)) {
      return context.json({ error: "an address is needed" }, 400);
    }
    return context.json({ name: store.shorten(address) }, 201);
  });

  routes.get("/links/:name", (context) => {
    const link = store.show(context.req.param("name"));
    return link ? context.json(link) : context.notFound();
  });

  routes.get("/:name", (context) => {
    const address = store.visit(context.req.param("name"));
    return address ? context.redirect(address) : context.notFound();
  });

  return routes;
}
