#ifndef DOINGOAI_SEEDS_H
#define DOINGOAI_SEEDS_H

#include <stddef.h>

/// One reference table, compiled in: its file name and its bytes (UTF-8 TSV, `length` bytes, no final NUL).
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} doingoai_seed;

/// Every table under seeds/; returns how many, and sets `seeds` to the first.
size_t doingoai_seeds(const doingoai_seed **seeds);

#endif
