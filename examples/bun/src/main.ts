import { app } from "./app";
import { Store } from "./store";

const server = Bun.serve({
  port: Number(process.env.PORT ?? 3000),
  fetch: app(new Store(process.env.LINKS)).fetch,
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    await server.stop(true);
    process.exit(0);
  });
}
