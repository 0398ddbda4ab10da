#ifndef NOTES_SERVER_H
#define NOTES_SERVER_H

/* Serves the notes of the database at path until SIGTERM or SIGINT; the exit status. */
int server_run(const char *path, unsigned short port);

#endif
