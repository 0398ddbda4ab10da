/* Copies standard input to standard output, compressed by zlib; with -d, decompressed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { LARGEST = 1 << 20 };

static int run(int (*squeeze)(Bytef *, uLongf *, const Bytef *, uLong)) {
  Bytef *input = malloc(LARGEST);
  Bytef *output = malloc(LARGEST);
  uLongf length = LARGEST;
  size_t count;
  if (input == NULL || output == NULL) {
    return 1;
  }
  count = fread(input, 1, LARGEST, stdin);
  if (squeeze(output, &length, input, (uLong) count) != Z_OK) {
    fprintf(stderr, "squeeze: not zlib's format, or larger than a mebibyte\n");
    return 1;
  }
  return fwrite(output, 1, length, stdout) == length ? 0 : 1;
}

int main(int count, char **words) {
  if (count == 2 && strcmp(words[1], "-d") == 0) {
    return run(uncompress);
  }
  return run(compress);
}
