/* Opens SQLite by name at run time: nothing in this program's headers says that it needs it. */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

typedef const char *(*version_function)(void);

static version_function find(void *library, const char *name) {
  void *symbol = dlsym(library, name);
  version_function function = NULL;
  /* ISO C has no cast from an object pointer to a function pointer; POSIX asks for this one. */
  memcpy(&function, &symbol, sizeof function);
  return function;
}

int main(void) {
  void *library = dlopen("libsqlite3.so.0", RTLD_NOW);
  version_function version;
  if (library == NULL) {
    fprintf(stderr, "versions: %s\n", dlerror());
    return 1;
  }
  version = find(library, "sqlite3_libversion");
  if (version == NULL) {
    fprintf(stderr, "versions: %s\n", dlerror());
    return 1;
  }
  printf("sqlite %s\n", version());
  return 0;
}
