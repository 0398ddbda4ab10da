#include "client.h"

#include "http.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int connect_to(unsigned short port) {
  struct sockaddr_in address;
  int server = socket(AF_INET, SOCK_STREAM, 0);
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  if (server < 0 || connect(server, (struct sockaddr *) &address, sizeof address) != 0) {
    fprintf(stderr, "notes: no service on port %u: %s\n", (unsigned) port, strerror(errno));
    return -1;
  }
  return server;
}

int client_run(unsigned short port, const char *method, const char *path, const char *body) {
  static struct message response;
  char line[128];
  int answered;
  int server = connect_to(port);
  if (server < 0) {
    return 1;
  }
  snprintf(line, sizeof line, "%s %s HTTP/1.1\r\nHost: localhost", method, path);
  answered = http_write(server, line, body, strlen(body)) == 0 && http_read(server, &response) == 0;
  close(server);
  if (!answered) {
    fprintf(stderr, "notes: the service gave no answer\n");
    return 1;
  }
  if (response.first[1][0] != '2') {
    fprintf(stderr, "notes: %s", response.body);
    return 1;
  }
  fputs(response.body, stdout);
  return 0;
}
