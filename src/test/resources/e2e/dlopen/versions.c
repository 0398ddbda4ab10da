/* Opens SQLite at run time by a name that it puts together: nothing in this program's file says that it needs it. */
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
  char name[32];
  void *library;
  version_function version;
  snprintf(name, sizeof name, "lib%s.so.%d", "sqlite3", 0);
  library = dlopen(name, RTLD_NOW);
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
