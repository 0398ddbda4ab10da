#include "store.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct store {
  sqlite3 *db;
};

static void complain(struct store *store, const char *what) {
  fprintf(stderr, "notes: %s: %s\n", what, sqlite3_errmsg(store->db));
}

struct store *store_open(const char *path) {
  struct store *store = calloc(1, sizeof *store);
  if (store == NULL) {
    return NULL;
  }
  if (sqlite3_open(path, &store->db) != SQLITE_OK
      || sqlite3_exec(store->db,
          "CREATE TABLE IF NOT EXISTS note (number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL)",
          NULL, NULL, NULL) != SQLITE_OK) {
    complain(store, path);
    store_close(store);
    return NULL;
  }
  return store;
}

void store_close(struct store *store) {
  sqlite3_close(store->db);
  free(store);
}

static sqlite3_stmt *prepare(struct store *store, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL) != SQLITE_OK) {
    complain(store, sql);
  }
  return statement;
}

long long store_add(struct store *store, const char *text, size_t length) {
  sqlite3_stmt *statement = prepare(store, "INSERT INTO note (text) VALUES (?)");
  long long number = -1;
  if (statement == NULL) {
    return -1;
  }
  sqlite3_bind_text(statement, 1, text, (int) length, SQLITE_STATIC);
  if (sqlite3_step(statement) == SQLITE_DONE) {
    number = sqlite3_last_insert_rowid(store->db);
  } else {
    complain(store, "add");
  }
  sqlite3_finalize(statement);
  return number;
}

static char *append(char *list, size_t *length, long long number, const char *text) {
  char prefix[32];
  size_t prefix_length = (size_t) snprintf(prefix, sizeof prefix, "%lld\t", number);
  size_t text_length = strlen(text);
  char *longer = realloc(list, *length + prefix_length + text_length + 2);
  if (longer == NULL) {
    free(list);
    return NULL;
  }
  memcpy(longer + *length, prefix, prefix_length);
  memcpy(longer + *length + prefix_length, text, text_length);
  *length += prefix_length + text_length + 1;
  longer[*length - 1] = '\n';
  longer[*length] = '\0';
  return longer;
}

char *store_list(struct store *store) {
  sqlite3_stmt *statement = prepare(store, "SELECT number, text FROM note ORDER BY number");
  char *list = calloc(1, 1);
  size_t length = 0;
  while (statement != NULL && list != NULL && sqlite3_step(statement) == SQLITE_ROW) {
    list = append(list, &length, sqlite3_column_int64(statement, 0),
        (const char *) sqlite3_column_text(statement, 1));
  }
  sqlite3_finalize(statement);
  return list;
}

char *store_show(struct store *store, long long number) {
  sqlite3_stmt *statement = prepare(store, "SELECT text FROM note WHERE number = ?");
  char *text = NULL;
  if (statement == NULL) {
    return NULL;
  }
  sqlite3_bind_int64(statement, 1, number);
  if (sqlite3_step(statement) == SQLITE_ROW) {
    text = strdup((const char *) sqlite3_column_text(statement, 0));
  }
  sqlite3_finalize(statement);
  return text;
}

int store_remove(struct store *store, long long number) {
  sqlite3_stmt *statement = prepare(store, "DELETE FROM note WHERE number = ?");
  int removed = -1;
  if (statement == NULL) {
    return -1;
  }
  sqlite3_bind_int64(statement, 1, number);
  if (sqlite3_step(statement) == SQLITE_DONE) {
    removed = sqlite3_changes(store->db);
  } else {
    complain(store, "remove");
  }
  sqlite3_finalize(statement);
  return removed;
}
