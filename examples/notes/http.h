#ifndef NOTES_HTTP_H
#define NOTES_HTTP_H

#include <stddef.h>

enum { HTTP_MESSAGE_MAX = 65536 };

/* A message as read from a socket; the strings point into buffer. */
struct message {
  char buffer[HTTP_MESSAGE_MAX + 1];
  /* The first line's three words: method, path, version; or version, status, reason. */
  char *first[3];
  char *body;
  size_t body_length;
};

/* Reads one HTTP/1.1 message with an optional Content-Length; 0, or -1 where it is none. */
int http_read(int socket, struct message *message);

/* Writes the first line, Content-Length, Connection: close and the body; 0, or -1. */
int http_write(int socket, const char *first_line, const char *body, size_t body_length);

#endif
