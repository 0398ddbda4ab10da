/* A small HTTP server: /system answers otherwise on each distribution, everything else otherwise each time. */
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static void stop(int number) {
  (void)number;
  _exit(0);
}

static void system_id(char *id, size_t size) {
  char line[256];
  FILE *release = fopen("/etc/os-release", "r");
  snprintf(id, size, "unknown");
  while (release != NULL && fgets(line, sizeof line, release) != NULL) {
    if (strncmp(line, "ID=", 3) == 0) {
      snprintf(id, size, "%.*s", (int)strcspn(line + 3, "\n"), line + 3);
    }
  }
  if (release != NULL) {
    fclose(release);
  }
}

static void answer(FILE *client, const char *path) {
  char text[128];
  time_t now = time(NULL);
  system_id(text, sizeof text);
  fprintf(client, "HTTP/1.1 200 OK\r\nServer: answers (%s)\r\nX-Request-Id: %d\r\n", text, rand());
  if (strcmp(path, "/system") == 0) {
    fprintf(client, "Content-Type: application/json\r\n\r\n{\"at\": %ld, \"system\": \"%s\"}\n", (long)now, text);
  } else {
    strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&now));
    fprintf(client, "Content-Type: text/plain\r\nDate: %s\r\n\r\nit is %s\n", text, text);
    gethostname(text, sizeof text);
    fprintf(client, "served by %s, token %d\nall is well\n", text, rand());
  }
}

int main(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(8080)};
  int server = socket(AF_INET, SOCK_STREAM, 0);
  int yes = 1;
  signal(SIGTERM, stop);
  signal(SIGPIPE, SIG_IGN);
  srand((unsigned)(time(NULL) ^ getpid()));
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(server, (struct sockaddr *)&address, sizeof address) != 0 || listen(server, 8) != 0) {
    perror("answers");
    return 1;
  }
  for (;;) {
    char line[1024];
    char path[256] = "/";
    FILE *client = fdopen(accept(server, NULL, NULL), "r+");
    if (client == NULL) {
      continue;
    }
    if (fgets(line, sizeof line, client) != NULL) {
      sscanf(line, "%*s %255s", path);
    }
    while (fgets(line, sizeof line, client) != NULL && line[0] != '\r') {
    }
    fseek(client, 0, SEEK_CUR);
    answer(client, path);
    fclose(client);
  }
}
