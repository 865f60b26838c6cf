#include "seeds.h"

static const unsigned char countries[] = {
#embed "countries.tsv"
};

static const doingoai_seed seeds[] = {
    {"countries.tsv", countries, sizeof countries},
};

size_t doingoai_seeds(const doingoai_seed **first) {
  *first = seeds;
  return sizeof seeds / sizeof seeds[0];
}
