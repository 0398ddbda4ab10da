#ifndef SHOP_H
#define SHOP_H

#include <execinfo.h>
#  include <fts.h>

int trace(void);

#endif
