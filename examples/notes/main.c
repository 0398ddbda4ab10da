#include "client.h"
#include "server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: notes serve        serve the notes of NOTES_DB on NOTES_PORT\n"
    "       notes add TEXT     add a note and print its number\n"
    "       notes list         print all notes\n"
    "       notes show NUMBER  print one note\n"
    "       notes remove NUMBER\n"
    "       notes health       exit with 0 where the service answers\n";

static const char *setting(const char *name, const char *otherwise) {
  const char *value = getenv(name);
  return value == NULL || *value == '\0' ? otherwise : value;
}

static int one_note(unsigned short port, const char *method, const char *number) {
  char path[64];
  snprintf(path, sizeof path, "/notes/%lld", atoll(number));
  return client_run(port, method, path, "");
}

int main(int count, char **words) {
  const char *command = count > 1 ? words[1] : "";
  const unsigned short port = (unsigned short) atoi(setting("NOTES_PORT", "8080"));
  if (count == 2 && strcmp(command, "serve") == 0) {
    return server_run(setting("NOTES_DB", "notes.db"), port);
  }
  if (count == 3 && strcmp(command, "add") == 0) {
    return client_run(port, "POST", "/notes", words[2]);
  }
  if (count == 2 && strcmp(command, "list") == 0) {
    return client_run(port, "GET", "/notes", "");
  }
  if (count == 3 && strcmp(command, "show") == 0) {
    return one_note(port, "GET", words[2]);
  }
  if (count == 3 && strcmp(command, "remove") == 0) {
    return one_note(port, "DELETE", words[2]);
  }
  if (count == 2 && strcmp(command, "health") == 0) {
    return client_run(port, "GET", "/health", "");
  }
  fputs(usage, stderr);
  return 2;
}
