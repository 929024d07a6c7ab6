// SPDX-License-Identifier: MIT
#pragma once

// The table of what is kept. Tables, indexes and constraints of every store follow from it; the memory store enforces the same.

#include <marshrut/model.hpp>
#include <marshrut/store/journal.hpp>
#include <marshrut/store/port.hpp>
#include <marshrut/store/refusals.hpp>
#include <marshrut/store/rows.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace marshrut {

// Described once, in the library: whoever includes the table does not compile the rows of every kind (15 s a file).
extern template const Shape& shape_of<Organisation>();
extern template const Shape& shape_of<Person>();
extern template const Shape& shape_of<Card>();
extern template const Shape& shape_of<Employment>();
extern template const Shape& shape_of<Procedure>();
extern template const Shape& shape_of<Assessed>();
extern template const Shape& shape_of<Need>();
extern template const Shape& shape_of<Programme>();
extern template const Shape& shape_of<Event>();
extern template const Shape& shape_of<Group>();
extern template const Shape& shape_of<Rating>();
extern template const Shape& shape_of<Completed>();
extern template const Shape& shape_of<Campaign>();
extern template const Shape& shape_of<Route>();
extern template const Shape& shape_of<Application>();
extern template const Shape& shape_of<Remark>();
extern template const Shape& shape_of<Attestation>();
extern template const Shape& shape_of<Participation>();
extern template const Shape& shape_of<Expulsion>();
extern template const Shape& shape_of<SupportFact>();
extern template const Shape& shape_of<Supporter>();
extern template const Shape& shape_of<Assignment>();
extern template const Shape& shape_of<PolicyRow>();
extern template const Shape& shape_of<External>();
extern template const Shape& shape_of<Entry>();
extern template const Shape& shape_of<Letter>();
extern template const Shape& shape_of<Reply>();
extern template const Shape& shape_of<Seal>();
extern template const Shape& shape_of<Job>();
extern template const Shape& shape_of<OpenMinute>();

}  // namespace marshrut

namespace marshrut::store {

/// Finds rows by its first field; a unique one also keeps two rows from having the same values. A row without a value in one
/// of the fields is unlike every other (so SQL has it).
struct Index {
    std::string_view kind;
    std::array<std::string_view, 3> fields;
    const Code* taken = nullptr;    ///< unique: what a second row is refused with
    std::string_view where{};       ///< only rows that have a value here

    [[nodiscard]] constexpr bool unique() const noexcept { return taken != nullptr; }
    /// In SQL: `application_applicant_campaign_slot`.
    [[nodiscard]] std::string name() const
    {
        std::string all{kind};
        for (const std::string_view field : fields)
            if (!field.empty()) (all += '_') += field;
        return all;
    }
};

enum class Is : std::uint8_t { nothing, equal, at_least, at_most };

/// One way for a check to hold: a field against nothing, a number, a 'label' or another field.
struct Way {
    std::string_view field{};
    Is is = Is::nothing;
    std::string_view other{};
};

/// A condition on one row: one of the ways holds. Rendered as a CHECK of SQL, computed by the memory store.
struct Check {
    std::string_view kind, name;
    std::array<Way, 3> any_of;
    const Code* broken;
};

enum class Personal : bool { no, yes };
/// `versioned`: changed in versions, each with an entry. `log`: written once, never changed or removed. `own`: without entries.
enum class Keeping : std::uint8_t { versioned, log, own };

struct Kind {
    std::string_view name;
    ShapeOf shape;
    Keeping keeping = Keeping::versioned;
    Personal personal = Personal::no;

    /// `m_group`: no table's name is a word of SQL.
    [[nodiscard]] std::string table() const { return "m_" + std::string{name}; }
    [[nodiscard]] constexpr bool journalled() const noexcept { return keeping == Keeping::versioned; }
    [[nodiscard]] constexpr std::span<const Index> indexes() const noexcept;
    [[nodiscard]] constexpr std::span<const Check> checks() const noexcept;
    /// May a row be removed? Only what erasure takes away: personal payload, outside keys, letters, replies.
    [[nodiscard]] constexpr bool removable() const noexcept { return personal == Personal::yes || keeping == Keeping::own; }
    /// May a `Query` ask for this field?
    [[nodiscard]] constexpr bool indexed(std::string_view field) const noexcept;
};

// clang-format off
inline constexpr std::array kinds{
    //    name             rows                        how kept             personal payload
    Kind{"organisation",  &shape_of<Organisation>},
    Kind{"person",        &shape_of<Person>},
    Kind{"card",          &shape_of<Card>,            Keeping::versioned,  Personal::yes},
    Kind{"employment",    &shape_of<Employment>},
    Kind{"procedure",     &shape_of<Procedure>},
    Kind{"assessed",      &shape_of<Assessed>},
    Kind{"need",          &shape_of<Need>},
    Kind{"programme",     &shape_of<Programme>},
    Kind{"event",         &shape_of<Event>},
    Kind{"group",         &shape_of<Group>},
    Kind{"rating",        &shape_of<Rating>},
    Kind{"campaign",      &shape_of<Campaign>},
    Kind{"route",         &shape_of<Route>},
    Kind{"application",   &shape_of<Application>},
    Kind{"remark",        &shape_of<Remark>,          Keeping::versioned,  Personal::yes},
    Kind{"attestation",   &shape_of<Attestation>},
    Kind{"participation", &shape_of<Participation>},
    Kind{"completed",     &shape_of<Completed>},
    Kind{"expulsion",     &shape_of<Expulsion>},
    Kind{"support",       &shape_of<SupportFact>},
    Kind{"supporter",     &shape_of<Supporter>},
    Kind{"assignment",    &shape_of<Assignment>},
    Kind{"policy",        &shape_of<PolicyRow>},
    Kind{"external",      &shape_of<External>,        Keeping::own},
    Kind{"entry",         &shape_of<Entry>,           Keeping::log},
    Kind{"letter",        &shape_of<Letter>,          Keeping::own},
    Kind{"reply",         &shape_of<Reply>,           Keeping::own},
    Kind{"seal",          &shape_of<Seal>,            Keeping::log},
    Kind{"job",           &shape_of<Job>,             Keeping::own},
    Kind{"open_minute",   &shape_of<OpenMinute>,      Keeping::own},
};

/// In the order of the kinds. A number of an application that is taken is a `conflict`: the door runs again and takes the next.
inline constexpr std::array indexes{
    //     kind             fields                              unique: refused with         where there is
    Index{"organisation",  {"key"},                            &code::key_taken},
    Index{"organisation",  {"parent"}},
    Index{"organisation",  {"municipality"}},
    Index{"organisation",  {"head"}},
    Index{"card",          {"snils_hash"}},
    Index{"employment",    {"person"}},
    Index{"employment",    {"organisation"}},
    Index{"procedure",     {"code"},                           &marshrut::code::code_taken},
    Index{"assessed",      {"person"}},
    Index{"assessed",      {"procedure"}},
    Index{"need",          {"person"}},
    Index{"programme",     {"code"},                           &marshrut::code::code_taken},
    Index{"programme",     {"provider"}},
    Index{"event",         {"code"},                           &marshrut::code::code_taken},
    Index{"event",         {"organiser"}},
    Index{"group",         {"code"},                           &marshrut::code::code_taken},
    Index{"group",         {"programme"}},
    Index{"rating",        {"offer"}},
    Index{"campaign",      {"code"},                           &marshrut::code::code_taken},
    Index{"campaign",      {"procedure"}},
    Index{"route",         {"person"}},
    Index{"route",         {"employment"}},
    Index{"route",         {"procedure"}},
    Index{"route",         {"campaign"}},
    Index{"application",   {"applicant"}},
    Index{"application",   {"organisation"}},
    Index{"application",   {"provider"}},
    Index{"application",   {"campaign"}},
    Index{"application",   {"group"}},
    Index{"application",   {"route"}},
    Index{"application",   {"offer"}},
    Index{"application",   {"number"},                         &marshrut::code::changed_meanwhile},
    Index{"application",   {"applicant", "campaign", "slot"},  &marshrut::code::second_application,   "slot"},       // INV-A12, AMB-A6
    Index{"application",   {"applicant", "offer", "open_year"},&marshrut::code::same_offer_twice,     "open_year"},  // INV-A12
    Index{"remark",        {"application"}},
    Index{"remark",        {"author"}},
    Index{"remark",        {"about"}},
    Index{"attestation",   {"application"}},
    Index{"attestation",   {"person"}},
    Index{"attestation",   {"group"}},
    Index{"participation", {"person"}},
    Index{"participation", {"event"}},
    Index{"completed",     {"person"}},
    Index{"expulsion",     {"application"}},
    Index{"expulsion",     {"person"}},
    Index{"support",       {"route"}},
    Index{"support",       {"person"}},
    Index{"supporter",     {"route"}},
    Index{"supporter",     {"person"}},
    Index{"assignment",    {"person"}},
    Index{"assignment",    {"organisation"}},
    Index{"policy",        {"code", "version"},                &marshrut::code::code_taken},
    Index{"external",      {"key", "kind"},                    &code::key_taken},           // INV-C1
    Index{"external",      {"row"}},
    Index{"entry",         {"row"}},
    Index{"entry",         {"by"}},
    Index{"entry",         {"minute"}},
    Index{"letter",        {"sent"}},
    Index{"letter",        {"addressee"}},
    Index{"reply",         {"key", "person"},                  &marshrut::code::changed_meanwhile},  // INV-G3
    Index{"reply",         {"person"}},
    Index{"job",           {"key", "person"},                  &marshrut::code::changed_meanwhile},
};

inline constexpr std::array checks{
    //     kind      name            one of these holds                                                                      refused with
    Check{"group",  "group_taken",  {Way{"taken", Is::at_least, "0"}},                                                      &marshrut::code::changed_meanwhile},
    Check{"group",  "group_seats",  {Way{"capacity"}, Way{"kind", Is::equal, "'preliminary'"}, Way{"taken", Is::at_most, "capacity"}}, &marshrut::code::group_full},  // INV-B1
    Check{"rating", "rating_least", {Way{"mark", Is::at_least, "1"}},                                                       &code::mark_outside},
    Check{"rating", "rating_most",  {Way{"mark", Is::at_most, "5"}},                                                        &code::mark_outside},
};
// clang-format on

namespace detail {

/// The rows of a table that speak of one kind: they stand together.
template <class Row, std::size_t N>
constexpr std::span<const Row> of_kind(const std::array<Row, N>& table, std::string_view kind) noexcept
{
    std::size_t first = 0;
    while (first < N && table[first].kind != kind) ++first;
    std::size_t last = first;
    while (last < N && table[last].kind == kind) ++last;
    return std::span{table}.subspan(first, last - first);
}

template <class Row, std::size_t N>
constexpr bool stands_together(const std::array<Row, N>& table) noexcept
{
    std::size_t counted = 0;
    for (const Kind& kind : kinds) counted += of_kind(table, kind.name).size();
    return counted == N;
}
static_assert(stands_together(indexes) && stands_together(checks), "rows of one kind stand together");

}  // namespace detail

constexpr std::span<const Index> Kind::indexes() const noexcept { return detail::of_kind(store::indexes, name); }
constexpr std::span<const Check> Kind::checks() const noexcept { return detail::of_kind(store::checks, name); }
constexpr bool Kind::indexed(std::string_view field) const noexcept
{
    for (const Index& index : indexes())
        if (index.fields.front() == field) return true;
    return false;
}

/// The kind whose rows are of this type.
template <class T>
[[nodiscard]] consteval const Kind& kind_of()
{
    for (const Kind& kind : kinds)
        if (kind.shape == &shape_of<T>) return kind;
    throw "no kind of the table has rows of this type";
}

/// The kind of this name; nothing where there is none.
[[nodiscard]] constexpr const Kind* kind_named(std::string_view name) noexcept
{
    for (const Kind& kind : kinds)
        if (kind.name == name) return &kind;
    return nullptr;
}

/// A record of a described value, by its `id`. `version` is the one it will have.
template <class T>
[[nodiscard]] Record record(T value, Version version, std::string chain = {})
{
    const std::int64_t id = value.id.raw();
    return Record{kind_of<T>(), id, std::make_shared<const T>(std::move(value)), version, std::move(chain)};
}

}  // namespace marshrut::store
