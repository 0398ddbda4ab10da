#ifdef __GLIBC__
#include <execinfo.h>
#endif
#if HAVE_FTS_H
# include <fts.h>
#endif
/* #include <argp.h> */

int main(void) { return 0; }
