// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/refusal.hpp>

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/all_narrow.hpp>

#include <type_traits>

namespace marshrut {

namespace outcome = BOOST_OUTCOME_V2_NAMESPACE;

/// A value, or the reasons why there is none: Outcome's result, with `->`, `*` and a `value()` that throws `Refused`.
template <class T, class E>
class [[nodiscard]] Expected : public outcome::basic_result<T, E, outcome::policy::all_narrow> {
    using Base = outcome::basic_result<T, E, outcome::policy::all_narrow>;

public:
    using Base::Base;

    [[nodiscard]] bool ok() const noexcept { return this->has_value(); }

    /// The value. Throws `Refused` where there is none.
    decltype(auto) value() const& { return check(), this->assume_value(); }
    decltype(auto) value() & { return check(), this->assume_value(); }
    T value() &&
    {
        check();
        if constexpr (!std::is_void_v<T>) return std::move(*this).assume_value();
    }

    /// The reasons. REQUIRES `!ok()`.
    const E& error() const& noexcept { return this->assume_error(); }
    E error() && noexcept { return std::move(*this).assume_error(); }

    auto operator->() const { return check(), &this->assume_value(); }
    auto operator->() { return check(), &this->assume_value(); }
    decltype(auto) operator*() const& { return value(); }
    decltype(auto) operator*() & { return value(); }

private:
    void check() const
    {
        if (!this->has_value()) throw Refused{Refusals{this->assume_error()}};
    }
};

/// A value, or one reason why there is none.
template <class T = void>
using Result = Expected<T, Failure>;

/// Done, nothing to hand over.
[[nodiscard]] inline auto done() { return outcome::success(); }

}  // namespace marshrut

// Boost's own macro of this kind takes its first argument differently from version to version; ours stays as it is.
#define MARSHRUT_JOIN_(a, b) a##b
#define MARSHRUT_JOIN(a, b) MARSHRUT_JOIN_(a, b)
#define MARSHRUT_TRY_(name, declaration, ...)                 \
    auto&& name = (__VA_ARGS__);                              \
    if (!name.has_value()) return std::move(name).as_failure(); \
    declaration = std::move(name).assume_value()

/// `MARSHRUT_TRY(auto row, find(id));` declares `row`, or hands the reasons on to the caller. Several statements: in braces.
#define MARSHRUT_TRY(declaration, ...) MARSHRUT_TRY_(MARSHRUT_JOIN(tried_, __LINE__), declaration, __VA_ARGS__)
/// The same where there is nothing to declare.
#define MARSHRUT_CHECK(...)                                                                                          \
    do {                                                                                                             \
        if (auto&& tried_ = (__VA_ARGS__); !tried_.has_value()) return std::move(tried_).as_failure();               \
    } while (false)
