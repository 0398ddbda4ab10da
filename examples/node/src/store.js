import Database from 'better-sqlite3';

/** Bookmarks in an SQLite database, found again by the words of their titles. */
export class Store {
  constructor(file) {
    this.database = new Database(file);
    this.database.pragma('journal_mode = WAL');
    this.database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS bookmark
      USING fts5(address UNINDEXED, title, tokenize = 'unicode61 remove_diacritics 2')`);
  }

  add(address, title) {
    return this.database.prepare('INSERT INTO bookmark VALUES (?, ?)').run(address, title).lastInsertRowid;
  }

  all() {
    return this.database.prepare('SELECT address, title FROM bookmark ORDER BY rowid').all();
  }

  /** Those with a word in their title that begins with the one given. */
  find(word) {
    const phrase = `"${word.replaceAll('"', '""')}"*`;
    return this.database.prepare('SELECT address, title FROM bookmark WHERE title MATCH ? ORDER BY rank').all(phrase);
  }

  close() {
    this.database.close();
  }
}
