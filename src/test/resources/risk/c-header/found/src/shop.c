#include "shop.h"

int main(void) { return trace(); }
