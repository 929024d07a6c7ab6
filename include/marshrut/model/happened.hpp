// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/result.hpp>
#include <marshrut/core/shape.hpp>

#include <cstdint>
#include <utility>

namespace marshrut {

/// What a decision made true. The journal writes these words; append, never rename.
enum class Happened : std::uint8_t {
    registered, changed, imported, appointed, revoked, head_appointed,
    campaign_opened, procedure_opened, procedure_closed, results_released, result_corrected, result_registered,
    need_registered, published, withdrawn, group_opened,
    route_formed, route_superseded, event_chosen, formal_passed, formal_failed, participated, route_moved,
    submitted, submitted_by_head, confirmed, included, moved, cancelled, commented, condition_set, condition_lifted,
    seat_taken, seat_freed, policy_adopted, store_created, read, denied, expelled, day_began,
    supported, supporter_named
};
BOOST_DESCRIBE_ENUM(Happened, registered, changed, imported, appointed, revoked, head_appointed, campaign_opened,
                    procedure_opened, procedure_closed, results_released, result_corrected, result_registered,
                    need_registered, published, withdrawn, group_opened, route_formed, route_superseded, event_chosen,
                    formal_passed, formal_failed, participated, route_moved, submitted, submitted_by_head, confirmed,
                    included, moved, cancelled, commented, condition_set, condition_lifted, seat_taken, seat_freed,
                    policy_adopted, store_created, read, denied, expelled, day_began, supported, supporter_named)

/// A decision that has not been written yet: the new value and what it makes true.
template <class T>
struct Decision {
    T value;
    Happened happened;
};

/// The answer of a rule: a decision, or every reason against it.
template <class T>
using Verdict = Expected<Decision<T>, Refusals>;

template <class T>
[[nodiscard]] Decision<T> decided(T value, Happened happened)
{
    return {std::move(value), happened};
}

}  // namespace marshrut
