#include "seeds.h"

static const unsigned char compounds[] = {
#embed "compounds.tsv"
};

static const unsigned char countries[] = {
#embed "countries.tsv"
};

static const unsigned char event_triggers[] = {
#embed "event-triggers.tsv"
};

static const unsigned char organisation_heads[] = {
#embed "organisation-heads.tsv"
};

static const unsigned char portfolios[] = {
#embed "portfolios.tsv"
};

static const unsigned char post_modifiers[] = {
#embed "post-modifiers.tsv"
};

static const unsigned char posts[] = {
#embed "posts.tsv"
};

static const doingoai_seed seeds[] = {
    {"compounds.tsv", compounds, sizeof compounds},
    {"countries.tsv", countries, sizeof countries},
    {"event-triggers.tsv", event_triggers, sizeof event_triggers},
    {"organisation-heads.tsv", organisation_heads, sizeof organisation_heads},
    {"portfolios.tsv", portfolios, sizeof portfolios},
    {"post-modifiers.tsv", post_modifiers, sizeof post_modifiers},
    {"posts.tsv", posts, sizeof posts},
};

size_t doingoai_seeds(const doingoai_seed **first) {
  *first = seeds;
  return sizeof seeds / sizeof seeds[0];
}
