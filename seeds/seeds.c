#include "seeds.h"

static const unsigned char countries[] = {
#embed "countries.tsv"
};

static const unsigned char organisation_heads[] = {
#embed "organisation-heads.tsv"
};

static const unsigned char portfolios[] = {
#embed "portfolios.tsv"
};

static const unsigned char posts[] = {
#embed "posts.tsv"
};

static const unsigned char post_modifiers[] = {
#embed "post-modifiers.tsv"
};

static const doingoai_seed seeds[] = {
    {"countries.tsv", countries, sizeof countries},
    {"organisation-heads.tsv", organisation_heads, sizeof organisation_heads},
    {"portfolios.tsv", portfolios, sizeof portfolios},
    {"posts.tsv", posts, sizeof posts},
    {"post-modifiers.tsv", post_modifiers, sizeof post_modifiers},
};

size_t doingoai_seeds(const doingoai_seed **first) {
  *first = seeds;
  return sizeof seeds / sizeof seeds[0];
}
