// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>

namespace marshrut {

using ExpulsionId = Id<struct ExpulsionTag>;

enum class ExpulsionReason : std::uint8_t { own_wish, failed, dismissed, moved };
BOOST_DESCRIBE_ENUM(ExpulsionReason, own_wish, failed, dismissed, moved)

/// Leaving a group after it has begun: a fact beside the application, whose status stays. CLAUSE AMB-A50
struct Expulsion {
    using Id = ExpulsionId;

    ExpulsionId id;
    ApplicationId application;
    PersonId person;
    GroupId group;
    ExpulsionReason reason;
    std::string order_number;
    Day date;  ///< of the order
    friend bool operator==(const Expulsion&, const Expulsion&) = default;
};
BOOST_DESCRIBE_STRUCT(Expulsion, (), (id, application, person, group, reason, order_number, date))

}  // namespace marshrut
