#include "seeds.h"

static const unsigned char claim_units[] = {
#embed "claim-units.tsv"
};

static const unsigned char compounds[] = {
#embed "compounds.tsv"
};

static const unsigned char countries[] = {
#embed "countries.tsv"
};

static const unsigned char document_issuers[] = {
#embed "document-issuers.tsv"
};

static const unsigned char document_kinds[] = {
#embed "document-kinds.tsv"
};

static const unsigned char event_traps[] = {
#embed "event-traps.tsv"
};

static const unsigned char event_triggers[] = {
#embed "event-triggers.tsv"
};

static const unsigned char family_names[] = {
#embed "family-names.tsv"
};

static const unsigned char honorifics[] = {
#embed "honorifics.tsv"
};

static const unsigned char leaders[] = {
#embed "leaders.tsv"
};

static const unsigned char media[] = {
#embed "media.tsv"
};

static const unsigned char organisation_heads[] = {
#embed "organisation-heads.tsv"
};

static const unsigned char organisations[] = {
#embed "organisations.tsv"
};

static const unsigned char phrases[] = {
#embed "phrases.tsv"
};

static const unsigned char places[] = {
#embed "places.tsv"
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

static const unsigned char task_verbs[] = {
#embed "task-verbs.tsv"
};

static const unsigned char vietnamese_syllables[] = {
#embed "vietnamese-syllables.tsv"
};

static const unsigned char documents[] = {
#embed "documents.tsv"
};

static const unsigned char offices[] = {
#embed "offices.tsv"
};

static const unsigned char royals[] = {
#embed "royals.tsv"
};

static const unsigned char successions[] = {
#embed "successions.tsv"
};

static const doingoai_seed seeds[] = {
    {"claim-units.tsv", claim_units, sizeof claim_units},
    {"compounds.tsv", compounds, sizeof compounds},
    {"countries.tsv", countries, sizeof countries},
    {"document-issuers.tsv", document_issuers, sizeof document_issuers},
    {"document-kinds.tsv", document_kinds, sizeof document_kinds},
    {"event-traps.tsv", event_traps, sizeof event_traps},
    {"event-triggers.tsv", event_triggers, sizeof event_triggers},
    {"family-names.tsv", family_names, sizeof family_names},
    {"honorifics.tsv", honorifics, sizeof honorifics},
    {"leaders.tsv", leaders, sizeof leaders},
    {"media.tsv", media, sizeof media},
    {"documents.tsv", documents, sizeof documents},
    {"offices.tsv", offices, sizeof offices},
    {"organisation-heads.tsv", organisation_heads, sizeof organisation_heads},
    {"organisations.tsv", organisations, sizeof organisations},
    {"phrases.tsv", phrases, sizeof phrases},
    {"places.tsv", places, sizeof places},
    {"portfolios.tsv", portfolios, sizeof portfolios},
    {"post-modifiers.tsv", post_modifiers, sizeof post_modifiers},
    {"posts.tsv", posts, sizeof posts},
    {"royals.tsv", royals, sizeof royals},
    {"successions.tsv", successions, sizeof successions},
    {"task-verbs.tsv", task_verbs, sizeof task_verbs},
    {"vietnamese-syllables.tsv", vietnamese_syllables, sizeof vietnamese_syllables},
};

size_t doingoai_seeds(const doingoai_seed **first) {
  *first = seeds;
  return sizeof seeds / sizeof seeds[0];
}
