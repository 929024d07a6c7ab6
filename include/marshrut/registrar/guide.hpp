// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/recommend/ranker.hpp>

namespace marshrut::registrar {

/// What forming routes needs besides the store: the reference lists, rules of one's own, and who ranks. A host that brings none gets the
/// bundled lists and the readable ranker. Without lists nobody's position or subject is known, and only offers for everybody remain.
struct Guide {
    recommend::Nomenclature lists{};
    recommend::Sum own{};
    recommend::Ranker ranker = recommend::suggest_each;
};

}  // namespace marshrut::registrar
