/*
 * Sends one SQL statement to PostgreSQL, by its protocol 3.0, and prints the rows, columns parted by '|'.
 * PGHOST, PGUSER and PGPASSWORD say where and as whom; the server may ask for the password in clear text.
 */
#include <netdb.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int server;
static char body[65536];

static void fail(const char *what) {
    fprintf(stderr, "ledger: %s\n", what);
    exit(1);
}

static const char *setting(const char *name) {
    const char *value = getenv(name);
    if (value == NULL || *value == '\0') {
        fprintf(stderr, "ledger: %s is not set\n", name);
        exit(2);
    }
    return value;
}

static void connect_to(const char *host) {
    struct addrinfo hints, *found;
    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host, "5432", &hints, &found) != 0) {
        fail("the host is not known");
    }
    server = socket(found->ai_family, SOCK_STREAM, 0);
    if (server < 0 || connect(server, found->ai_addr, found->ai_addrlen) != 0) {
        fail("the host does not answer");
    }
    freeaddrinfo(found);
}

static void put_number(char *at, uint32_t number) {
    at[0] = number >> 24;
    at[1] = number >> 16;
    at[2] = number >> 8;
    at[3] = number;
}

static uint32_t number_at(const char *at) {
    const unsigned char *bytes = (const unsigned char *) at;
    return (uint32_t) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static void send_all(const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = write(server, bytes, length);
        if (sent <= 0) {
            fail("the connection broke");
        }
        bytes += sent;
        length -= sent;
    }
}

static void receive(char *bytes, size_t length) {
    while (length > 0) {
        ssize_t got = read(server, bytes, length);
        if (got <= 0) {
            fail("the connection broke");
        }
        bytes += got;
        length -= got;
    }
}

static void send_text(char type, const char *text) {
    char head[5];
    head[0] = type;
    put_number(head + 1, 5 + strlen(text));
    send_all(head, 5);
    send_all(text, strlen(text) + 1);
}

static void begin(const char *user) {
    char message[256];
    size_t length = 8;
    put_number(message + 4, 196608);
    length += sprintf(message + length, "user") + 1;
    length += snprintf(message + length, 100, "%s", user) + 1;
    length += sprintf(message + length, "database") + 1;
    length += sprintf(message + length, "postgres") + 1;
    message[length++] = '\0';
    put_number(message, length);
    send_all(message, length);
}

static char message(uint32_t *length) {
    char head[5];
    receive(head, 5);
    *length = number_at(head + 1) - 4;
    if (*length >= sizeof body) {
        fail("the answer is too long");
    }
    receive(body, *length);
    body[*length] = '\0';
    return head[0];
}

static void print_row(void) {
    int columns = (unsigned char) body[0] << 8 | (unsigned char) body[1];
    const char *at = body + 2;
    for (int i = 0; i < columns; i++) {
        int32_t length = (int32_t) number_at(at);
        at += 4;
        printf("%s%.*s", i > 0 ? "|" : "", length > 0 ? length : 0, at);
        at += length > 0 ? length : 0;
    }
    putchar('\n');
}

static void print_error(uint32_t length) {
    for (const char *at = body; at < body + length && *at != '\0'; at += strlen(at) + 1) {
        if (*at == 'M') {
            fprintf(stderr, "ledger: %s\n", at + 1);
        }
    }
}

int main(int argc, char **argv) {
    int asked = 0, failed = 0;
    uint32_t length;
    if (argc != 2) {
        fail("give one SQL statement");
    }
    connect_to(setting("PGHOST"));
    begin(setting("PGUSER"));
    for (;;) {
        switch (message(&length)) {
        case 'R':
            if (number_at(body) == 3) {
                send_text('p', setting("PGPASSWORD"));
            } else if (number_at(body) != 0) {
                fail("the server asks for another kind of password");
            }
            break;
        case 'D':
            print_row();
            break;
        case 'E':
            print_error(length);
            failed = 1;
            if (!asked) {
                return 1;
            }
            break;
        case 'Z':
            if (asked) {
                return failed;
            }
            send_text('Q', argv[1]);
            asked = 1;
            break;
        default:
            break;
        }
    }
}
