// SPDX-License-Identifier: MIT
// Random lives of applications under the rules: what must hold of every status, whatever was asked before (INV-A1, INV-A2).

#include "people.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace {

using namespace letter_1306;

/// Asks for something at random, by somebody at random, on a day at random; gives what it moved.
class Life {
public:
    explicit Life(unsigned seed) : chance_{seed} {}

    bool step()
    {
        const auto someone = who();
        switch (below(one_ ? 5 : 2)) {
        case 0: return file(one_ ? Verdict<Application>{Refusals{}} : decide(someone, ask_for_course, to_submit()));
        case 1: return one_ ? take(decide(someone, application::Cancel{one_->id}, to_cancel(*one_))) : file(decide(someone, ask_for_teacher, to_submit()));
        case 2: return take(decide(someone, application::Confirm{one_->id}, to_confirm(*one_)));
        case 3: return take(decide(someone, application::Include{one_->id}, to_include(*one_, below(2) == 0 ? preliminary() : dated(below(2) + 2))));
        default: return take(decide(someone, application::MoveGroup{one_->id, "-"}, to_include(*one_, dated(below(2) + 2))));
        }
    }
    [[nodiscard]] const std::optional<Application>& now() const { return one_; }

private:
    std::int64_t below(std::int64_t limit) { return static_cast<std::int64_t>(chance_() % static_cast<std::uint64_t>(limit)); }
    Standing who()
    {
        const Instant now = morning("2023-06-10"_day.plus(static_cast<int>(below(40))));
        switch (below(5)) {
        case 0: return the_head(now);
        case 1: return the_provider(now);
        case 2: return as(PersonId{1}, Role::system_operator, centre, now);
        case 3: return as(PersonId{4712}, Role::listener, school, now);
        default: return the_teacher(now);
        }
    }
    bool file(const Verdict<Application>& verdict) { return take(verdict); }
    bool take(const Verdict<Application>& verdict)
    {
        if (verdict) one_ = verdict->value;
        return verdict.has_value();
    }

    std::mt19937 chance_;
    std::optional<Application> one_;
};

}  // namespace

// PROVES LET1306-A1-4-c
TEST(Histories, WhoIsIncludedWasConfirmedByAHeadAndHasAGroup_AfterAnySequence)
{
    std::set<std::pair<int, int>> moves;  // from, to; -1 is none
    int included = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Life life{seed};
        for (int i = 0; i < 25; ++i) {
            const int before = life.now() ? static_cast<int>(life.now()->status) : -1;
            if (!life.step()) {
                EXPECT_EQ(life.now() ? static_cast<int>(life.now()->status) : -1, before) << "a refusal moves nothing";
                continue;
            }
            const Application& one = *life.now();
            if (static_cast<int>(one.status) != before) moves.emplace(before, static_cast<int>(one.status));
            if (one.status == Status::included_in_group) {
                ++included;
                ASSERT_TRUE(one.confirmed && one.included && one.group);
                EXPECT_EQ(one.confirmed->by, head);
            }
            EXPECT_EQ(one.open(), one.slot.has_value() && one.open_year.has_value()) << "a place while it is open";
            EXPECT_EQ(one.status == Status::cancelled, one.cancelled.has_value());
        }
    }
    EXPECT_GT(included, 400);
    using enum Status;
    const auto at = [](Status status) { return static_cast<int>(status); };
    EXPECT_EQ(moves, (std::set<std::pair<int, int>>{{-1, at(not_processed)}, {-1, at(head_confirmed)}, {at(not_processed), at(head_confirmed)},
                                                    {at(head_confirmed), at(included_in_group)}, {at(not_processed), at(cancelled)},
                                                    {at(head_confirmed), at(cancelled)}, {at(included_in_group), at(cancelled)}}))
        << "these and no others";
}
