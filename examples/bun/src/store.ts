import { Database } from "bun:sqlite";

const LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";

export type Link = { name: string; address: string; visits: number };

/** Short names for long addresses, in an SQLite database. */
export class Store {
  private readonly database: Database;

  constructor(file = ":memory:") {
    this.database = new Database(file);
    this.database.run(
      "CREATE TABLE IF NOT EXISTS link (name TEXT PRIMARY KEY, address TEXT UNIQUE NOT NULL, visits INTEGER NOT NULL DEFAULT 0)",
    );
  }

  /** The short name of an address, the same each time. */
  shorten(address: string): string {
    this.database.run("INSERT INTO link (name, address) VALUES (?, ?) ON CONFLICT DO NOTHING", [name(), address]);
    return this.database.query<Link, string>("SELECT * FROM link WHERE address = ?").get(address)!.name;
  }

  /** The address behind a short name, which counts as a visit. */
  visit(name: string): string | undefined {
    return this.database
      .query<Link, string>("UPDATE link SET visits = visits + 1 WHERE name = ? RETURNING *")
      .get(name)?.address;
  }

  show(name: string): Link | undefined {
    return this.database.query<Link, string>("SELECT * FROM link WHERE name = ?").get(name) ?? undefined;
  }
}

function name(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}
