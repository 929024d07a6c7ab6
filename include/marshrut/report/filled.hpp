// SPDX-License-Identifier: MIT
#pragma once

// From rows of the model to the values that forms print. Whoever calls hands over the rows as they stood: Annex 1 when the route was
// formed, Annex 2 at completion. Names of organisations are taken as of the day they belong to. CLAUSE IOM-2.4-a, IOM-A2S-1-5, AMB-A10

#include <marshrut/model/application.hpp>
#include <marshrut/model/organisation.hpp>
#include <marshrut/model/reference.hpp>
#include <marshrut/model/route.hpp>
#include <marshrut/model/training.hpp>
#include <marshrut/report/form.hpp>

#include <span>
#include <string_view>

namespace marshrut::report {

/// Whose form, in which employment. `organisation` is that of the employment.
struct OwnerRows {
    const Card& card;
    const Employment& employment;
    const Organisation& organisation;
};

/// A programme of the list with its provider, in the version that was recommended.
struct ProgrammeRows {
    const Programme& programme;
    const Organisation& provider;
};

/// What Annex 1 is filled from. `programmes` and `events` are in the order of the route's lists.
struct RecommendedRows {
    OwnerRows owner;
    const Route& route;
    const Procedure* procedure;  ///< nullptr: the route was formed from needs alone
    std::span<const Need> needs;  ///< of the person; only those that the route names print
    std::span<const ProgrammeRows> programmes;
    std::span<const Event> events;
};

/// A chosen programme and how it went.
struct TrainingRows {
    const Application& application;
    const Programme& programme;  ///< of the version the application was filed for, CLAUSE IOM-A2S-8
    const Organisation& provider;
    const Group* group;              ///< nullptr: in no dated group yet
    const Attestation* attestation;  ///< nullptr: not yet
};

/// A chosen event.
struct VisitRows {
    const Event& event;
    const Application* application;      ///< nullptr: the head has nothing to confirm yet
    const Participation* participation;  ///< nullptr: not recorded
};

struct OutcomeRows {
    OwnerRows owner;
    Day completed;  ///< the day as of which the header is taken
    std::span<const TrainingRows> trainings;
    std::span<const VisitRows> visits;
};

/// The areas are those of the procedure; an area without a result of its own prints the sum over its indicators that were scored. Codes the
/// reference does not know print as they are.
[[nodiscard]] RecommendedRoute filled(const RecommendedRows& rows, const Reference& reference, Zone zone = Zone::chelyabinsk());

/// Provider and address as of the end of the training, hours of the version trained in, the period of the group. A training that is cancelled
/// does not print at all. CLAUSE IOM-A2S-6 to IOM-A2S-10
[[nodiscard]] RouteOutcome filled(const OutcomeRows& rows, const Reference& reference);

/// The level of an event by its name; what is unknown is treated as institutional, the least.
[[nodiscard]] EventLevel event_level(std::string_view name);

}  // namespace marshrut::report
