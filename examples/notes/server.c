#include "server.h"

#include "http.h"
#include "store.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t stopped;

static void stop(int signal_number) {
  (void) signal_number;
  stopped = 1;
}

/* Without SA_RESTART, so that a signal ends the wait in accept(); as process 1 nothing else would. */
static void stop_on_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = stop;
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
}

static int listen_on(unsigned short port) {
  struct sockaddr_in address;
  int yes = 1;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_ANY);
  address.sin_port = htons(port);
  if (listener < 0
      || setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0
      || bind(listener, (struct sockaddr *) &address, sizeof address) != 0
      || listen(listener, 16) != 0) {
    fprintf(stderr, "notes: port %u: %s\n", (unsigned) port, strerror(errno));
    return -1;
  }
  return listener;
}

static void reply(int client, const char *status, const char *body) {
  char line[64];
  snprintf(line, sizeof line, "HTTP/1.1 %s", status);
  http_write(client, line, body, strlen(body));
}

static void reply_text(int client, char *text) {
  if (text == NULL) {
    reply(client, "404 Not Found", "no such note\n");
  } else {
    reply(client, "200 OK", text);
  }
  free(text);
}

static void add(int client, struct store *store, const struct message *request) {
  char number[32];
  long long added;
  if (request->body_length == 0) {
    reply(client, "400 Bad Request", "a note needs a text\n");
    return;
  }
  added = store_add(store, request->body, request->body_length);
  snprintf(number, sizeof number, "%lld\n", added);
  reply(client, added < 0 ? "500 Internal Server Error" : "201 Created", number);
}

static void drop(int client, struct store *store, long long number) {
  if (store_remove(store, number) == 1) {
    reply(client, "200 OK", "");
  } else {
    reply_text(client, NULL);
  }
}

static void answer(int client, struct store *store, const struct message *request) {
  const char *method = request->first[0];
  const char *path = request->first[1];
  const int one = strncmp(path, "/notes/", 7) == 0;
  if (strcmp(method, "GET") == 0 && strcmp(path, "/health") == 0) {
    reply(client, "200 OK", "ok\n");
  } else if (strcmp(method, "GET") == 0 && strcmp(path, "/notes") == 0) {
    reply_text(client, store_list(store));
  } else if (strcmp(method, "POST") == 0 && strcmp(path, "/notes") == 0) {
    add(client, store, request);
  } else if (strcmp(method, "GET") == 0 && one) {
    reply_text(client, store_show(store, atoll(path + 7)));
  } else if (strcmp(method, "DELETE") == 0 && one) {
    drop(client, store, atoll(path + 7));
  } else {
    reply(client, "404 Not Found", "no such page\n");
  }
}

static void serve(int client, struct store *store) {
  static struct message request;
  struct timeval patience = {5, 0};
  setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (http_read(client, &request) == 0) {
    answer(client, store, &request);
  } else {
    reply(client, "400 Bad Request", "not a request\n");
  }
}

int server_run(const char *path, unsigned short port) {
  struct store *store = store_open(path);
  int listener = store == NULL ? -1 : listen_on(port);
  if (listener < 0) {
    return 1;
  }
  stop_on_signals();
  printf("notes: %s on port %u\n", path, (unsigned) port);
  fflush(stdout);
  while (!stopped) {
    int client = accept(listener, NULL, NULL);
    if (client >= 0) {
      serve(client, store);
      close(client);
    }
  }
  close(listener);
  store_close(store);
  return 0;
}
