// SPDX-License-Identifier: MIT
// MUST_SAY no match for .*operator==|invalid operands to binary expression
#include <marshrut/model/ids.hpp>

using namespace marshrut;

#ifdef BAD
bool same(PersonId person, OrganisationId other) { return person == other; }
#else
bool same(PersonId person, PersonId other) { return person == other; }
#endif
