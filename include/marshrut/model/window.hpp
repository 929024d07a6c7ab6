// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/result.hpp>
#include <marshrut/model/refusals.hpp>

#include <string>
#include <string_view>

namespace marshrut {

/// Which limit a window is, for the refusal: its name among the facts, and what to say before and after it.
struct Limit {
    std::string_view name;
    const Code *before, *after;
};

namespace limit {
inline constexpr Limit selection{"selection_window", &code::selection_not_open, &code::selection_closed};
inline constexpr Limit confirmation{"confirmation_window", &code::confirmation_not_open, &code::confirmation_closed};
inline constexpr Limit group{"group_window", &code::group_not_open, &code::group_closed};
inline constexpr Limit event{"event", &code::event_not_open, &code::event_begun};
inline constexpr Limit term{"route_term", &code::term_not_begun, &code::term_over};
}  // namespace limit

/// From a day to a day, both inclusive to the end of the local day; an empty bound is open. Every rule gets one of these,
/// never a date of its own. CLAUSE AMB-A34, AMB-A5
class Window {
public:
    [[nodiscard]] static Window always() { return Window{{}}; }
    [[nodiscard]] static Window until(Day last) { return Window{{std::nullopt, last}}; }
    [[nodiscard]] static Window between(std::optional<Day> first, std::optional<Day> last) { return Window{{first, last}}; }

    /// Is it open on this day? REFUSES `window_not_open`, `window_closed`.
    [[nodiscard]] Result<> open(Day today, const Limit& limit) const
    {
        if (span_.from && today < *span_.from)
            return Failure{*limit.before, {{std::string{limit.name} + ".from", *span_.from}}};
        if (span_.to && today > *span_.to)
            return Failure{*limit.after, {{std::string{limit.name} + ".until", *span_.to}}};
        return done();
    }
    [[nodiscard]] const Span& span() const noexcept { return span_; }

private:
    explicit Window(Span span) : span_{span} {}
    Span span_;
};

}  // namespace marshrut
