#include "http.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/types.h>

static int split_first_line(struct message *message) {
  char *line = message->buffer;
  char *end = strstr(line, "\r\n");
  int word;
  if (end == NULL) {
    return -1;
  }
  *end = '\0';
  for (word = 0; word < 3; word++) {
    char *space = word < 2 ? strchr(line, ' ') : NULL;
    message->first[word] = line;
    if (space != NULL) {
      *space = '\0';
      line = space + 1;
    } else if (word < 2) {
      return -1;
    }
  }
  return 0;
}

/* The value of Content-Length in the header lines that follow the first; 0 where there is none. */
static size_t content_length(const char *headers) {
  static const char name[] = "\r\nContent-Length:";
  for (; *headers != '\0'; headers++) {
    if (strncasecmp(headers, name, sizeof name - 1) == 0) {
      return strtoul(headers + sizeof name - 1, NULL, 10);
    }
    if (strncmp(headers, "\r\n\r\n", 4) == 0) {
      break;
    }
  }
  return 0;
}

int http_read(int socket, struct message *message) {
  size_t length = 0;
  size_t wanted = 0;
  while (wanted == 0 || length < wanted) {
    char *end;
    ssize_t count = recv(socket, message->buffer + length, HTTP_MESSAGE_MAX - length, 0);
    if (count <= 0) {
      return -1;
    }
    length += (size_t) count;
    message->buffer[length] = '\0';
    end = strstr(message->buffer, "\r\n\r\n");
    if (wanted == 0 && end != NULL) {
      message->body = end + 4;
      message->body_length = content_length(message->buffer);
      if (message->body_length > HTTP_MESSAGE_MAX - (size_t) (message->body - message->buffer)) {
        return -1;
      }
      wanted = (size_t) (message->body - message->buffer) + message->body_length;
    }
  }
  message->body[message->body_length] = '\0';
  return split_first_line(message);
}

static int send_all(int socket, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = send(socket, bytes, length, MSG_NOSIGNAL);
    if (count <= 0) {
      return -1;
    }
    bytes += count;
    length -= (size_t) count;
  }
  return 0;
}

int http_write(int socket, const char *first_line, const char *body, size_t body_length) {
  char head[512];
  int length = snprintf(head, sizeof head,
      "%s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %lu\r\nConnection: close\r\n\r\n",
      first_line, (unsigned long) body_length);
  if (length < 0 || (size_t) length >= sizeof head || send_all(socket, head, (size_t) length) != 0) {
    return -1;
  }
  return send_all(socket, body, body_length);
}
