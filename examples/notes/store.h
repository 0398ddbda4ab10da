#ifndef NOTES_STORE_H
#define NOTES_STORE_H

#include <stddef.h>

/* Notes in an SQLite database. Every function says what went wrong on standard error. */
struct store;

struct store *store_open(const char *path);
void store_close(struct store *store);

/* The new note's number, or -1. */
long long store_add(struct store *store, const char *text, size_t length);

/* All notes as "NUMBER<TAB>TEXT" lines, oldest first; freed by the caller; NULL at failure. */
char *store_list(struct store *store);

/* One note's text, freed by the caller; NULL where there is none. */
char *store_show(struct store *store, long long number);

/* 1 where a note was removed, 0 where there was none, -1 at failure. */
int store_remove(struct store *store, long long number);

#endif
