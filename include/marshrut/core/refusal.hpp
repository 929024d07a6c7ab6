// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/language.hpp>
#include <marshrut/core/time.hpp>

#include <array>
#include <cstdint>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace marshrut {

/// The eight ways to be refused. What a caller does next depends on the kind alone, see `kinds_of_refusal`.
enum class Kind : std::uint8_t { invalid, not_found, forbidden, not_now, conflict, busy, unknown, broken };

struct KindRow {
    Kind kind;
    std::string_view name, python, python_base;
    int exit;  ///< of the tool; 0 done, 1 done with findings, 2 wrong usage
    Text next;  ///< what a host does
};

// clang-format off
inline constexpr std::array<KindRow, 8> kinds_of_refusal{{
    //  kind             name         Python      derived from        exit  what a host does
    {Kind::invalid,   "invalid",   "Invalid",   "ValueError",       3, {"invalid",   "исправить ввод",                       "mend the input"}},
    {Kind::not_found, "not_found", "NotFound",  "LookupError",      4, {"not_found", "показать причину",                     "show the sentence"}},
    {Kind::forbidden, "forbidden", "Forbidden", "PermissionError",  5, {"forbidden", "показать причину",                     "show the sentence"}},
    {Kind::not_now,   "not_now",   "NotNow",    "Refused",          6, {"not_now",   "показать причину",                     "show the sentence"}},
    {Kind::conflict,  "conflict",  "Conflict",  "Refused",          7, {"conflict",  "перечитать и решить снова",            "reread and decide anew"}},
    {Kind::busy,      "busy",      "Busy",      "TimeoutError",     8, {"busy",      "повторить с тем же ключом",            "repeat with the same key"}},
    {Kind::unknown,   "unknown",   "Unknown",   "Refused",          9, {"unknown",   "повторить с тем же ключом",            "repeat with the same key"}},
    {Kind::broken,    "broken",    "Broken",    "OSError",         10, {"broken",    "позвать администратора хранилища",     "call whoever keeps the store"}},
}};
// clang-format on

[[nodiscard]] constexpr const KindRow& row_of(Kind kind) noexcept
{
    return kinds_of_refusal[static_cast<std::size_t>(kind)];
}

/// One row of a table of refusals: the name is for ever, the clause says where the rule stands, the sentences hold
/// places `{fact}` and `{fact:one|few|many}` (see `core/wording.hpp`).
struct Code {
    std::string_view name;
    Kind kind;
    std::string_view clause;
    std::string_view ru, en;

    friend constexpr bool operator==(const Code& a, const Code& b) noexcept { return a.name == b.name; }
};

/// A named value that a refusal, a notice or a line of an explanation speaks of. Never personal data.
struct Fact {
    using Value = std::variant<std::int64_t, std::string, Day, Instant>;

    std::string name;
    Value value;

    friend bool operator==(const Fact&, const Fact&) = default;
};

using Facts = std::vector<Fact>;

/// Facts with a word of a table beside them, in both languages: `role` for the Russian sentence, `role_en` for the English one.
[[nodiscard]] inline Facts worded(Facts facts, std::string name, std::string_view ru, std::string_view en)
{
    facts.push_back({name, std::string{ru}});
    facts.push_back({std::move(name) + "_en", std::string{en}});
    return facts;
}

/// What a `Failure` nobody filled in says: a defect of whoever made it.
inline constexpr Code no_reason{"no_reason", Kind::broken, "", "Причина не названа.", "No reason was given."};

/// One reason against: a code of a table, the clause, the facts that block, and where in the input.
class Failure {
public:
    Failure() noexcept : code_{&no_reason}, clause_{no_reason.clause} {}  // Outcome asks for it
    Failure(const Code& code, Facts facts = {}, std::string at = {})
        : code_{&code}, clause_{code.clause}, facts_{std::move(facts)}, at_{std::move(at)}
    {
    }
    Failure(Code&&, Facts = {}, std::string = {}) = delete;  // codes live in tables

    [[nodiscard]] const Code& code() const noexcept { return *code_; }
    [[nodiscard]] Kind kind() const noexcept { return code_->kind; }
    [[nodiscard]] std::string_view clause() const noexcept { return clause_; }
    [[nodiscard]] const Facts& facts() const noexcept { return facts_; }
    /// The place in the input: a JSON pointer, `staff.csv:17`, a column; empty where there is none.
    [[nodiscard]] const std::string& at() const noexcept { return at_; }

    /// The same reason under the clause that holds here: one code may stand in several clauses.
    [[nodiscard]] Failure under(std::string_view clause) &&
    {
        clause_ = clause;
        return std::move(*this);
    }
    [[nodiscard]] Failure in(std::string_view place) &&
    {
        at_.insert(0, place);
        return std::move(*this);
    }

    /// The sentence for a person, facts filled in.
    [[nodiscard]] std::string sentence(Language language) const;

    friend bool operator==(const Failure& a, const Failure& b)
    {
        return *a.code_ == *b.code_ && a.clause_ == b.clause_ && a.facts_ == b.facts_ && a.at_ == b.at_;
    }

private:
    const Code* code_;
    std::string_view clause_;
    Facts facts_;
    std::string at_;
};

/// Every reason at once, in the order of the checks. `act` answers with the first, `why_not` with all.
///
/// Who may not know learns nothing: if one reason is `forbidden`, only the forbidden ones remain.
class Refusals {
public:
    Refusals() = default;
    Refusals(Failure one) { add(std::move(one)); }

    void when(bool against, const Code& code, Facts facts = {})
    {
        if (against) add(Failure{code, std::move(facts)});
    }
    void add(Failure one)
    {
        const bool secret = one.kind() == Kind::forbidden;
        if (secret && !only_forbidden_) {
            all_.clear();
            only_forbidden_ = true;
        }
        if (secret || !only_forbidden_) all_.push_back(std::move(one));
    }
    /// Adds what `checked` failed with, if it failed.
    template <class Checked>
    void unless(const Checked& checked)
    {
        if (!checked) add(checked.error());
    }

    explicit operator bool() const noexcept { return !all_.empty(); }
    [[nodiscard]] const Failure& first() const noexcept { return all_.front(); }
    [[nodiscard]] const std::vector<Failure>& all() const noexcept { return all_; }
    [[nodiscard]] auto begin() const noexcept { return all_.begin(); }
    [[nodiscard]] auto end() const noexcept { return all_.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }

    friend bool operator==(const Refusals&, const Refusals&) = default;

private:
    std::vector<Failure> all_;
    bool only_forbidden_ = false;
};

/// The one exception, seen only by callers who ask for it: `.value()` and `->` of a `Result` that holds no value.
class Refused : public std::runtime_error {
public:
    explicit Refused(Refusals reasons);

    Refusals why;
};

/// `window_closed · LET1306-2 · confirmation_window.until = 2023-07-07`, then the sentence in both languages.
std::ostream& operator<<(std::ostream& out, const Failure& failure);
std::ostream& operator<<(std::ostream& out, const Refusals& refusals);

}  // namespace marshrut

#include <marshrut/core/wording.hpp>
