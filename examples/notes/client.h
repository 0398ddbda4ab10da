#ifndef NOTES_CLIENT_H
#define NOTES_CLIENT_H

/* Sends one request to the service on this machine and prints the answer's body; the exit status. */
int client_run(unsigned short port, const char *method, const char *path, const char *body);

#endif
