#include "migrations.h"

static const unsigned char initial[] = {
#embed "0001_initial.sql"
};

static const unsigned char identity[] = {
#embed "0002_identity.sql"
};

static const unsigned char meeting_keys[] = {
#embed "0003_meeting_keys.sql"
};

static const doingoai_file files[] = {
    {"0001_initial.sql", initial, sizeof initial},
    {"0002_identity.sql", identity, sizeof identity},
    {"0003_meeting_keys.sql", meeting_keys, sizeof meeting_keys},
};

size_t doingoai_migrations(const doingoai_file **first) {
  *first = files;
  return sizeof files / sizeof files[0];
}
