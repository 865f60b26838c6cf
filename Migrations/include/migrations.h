#ifndef DOINGOAI_MIGRATIONS_H
#define DOINGOAI_MIGRATIONS_H

#include <stddef.h>

/// One numbered migration, compiled in: its file name and its SQL (UTF-8, `length` bytes, no final NUL).
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} doingoai_file;

/// Every migration in order of number; returns how many, and sets `files` to the first.
size_t doingoai_migrations(const doingoai_file **files);

#endif
