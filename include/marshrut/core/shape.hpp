// SPDX-License-Identifier: MIT
#pragma once

// One description per struct, walked by ordinary code: JSON, cells, schema, the tool and the Python classes are each one
// walk over a `Shape`. A hand-written copy of a struct's fields is a defect.

#include <marshrut/core/id.hpp>
#include <marshrut/core/result.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace marshrut {

/// What a value is made of. `spelled` is a type with one text form (`Day`, `Instant`, `Number`).
enum class Sort : std::uint8_t { flag, integer, text, id, spelled, enumeration, optional, list, choice, record };

struct Shape;
using ShapeOf = const Shape& (*)();

/// `defaulted`: a reader may find it absent and leaves the struct's own default (of an optional: nothing).
///
/// C++ does not tell whether a member has a default, so it is concluded: what the struct cannot be made without is required;
/// behind that, optionals, lists, flags, and values that differ from 0 and "" speak for themselves and for all that follow.
/// A struct whose first defaults are silent (`std::string reason{}`, `int done = 0`) says `static constexpr std::size_t
/// required_fields = 2;`.
struct Field {
    std::string_view name;
    ShapeOf shape;
    std::size_t offset;
    bool defaulted;
};

/// One label of an enumeration and its value: labels carry the value, never the position.
struct Label {
    std::string_view name;
    std::int64_t value;
};

struct Shape {
    Sort sort;
    std::string_view name;  ///< `Application`, `application::Confirm`; of a spelled type what a reader expects
    std::span<const Field> fields{};
    std::span<const std::uint8_t> by_name{};  ///< places in `fields`, in the order of the names
    std::span<const Label> labels{};
    std::span<const ShapeOf> alternatives{};
    ShapeOf element = nullptr;
    std::int64_t least = 0, most = 0;  ///< integer: what it can hold

    // Ordinary functions over untyped values, so that a walk is compiled once.
    std::size_t (*count)(const void*) = nullptr;                     ///< optional 0/1, list size, choice index
    const void* (*at)(const void*, std::size_t) = nullptr;           ///< element of an optional, a list, a choice
    void* (*grow)(void*, std::size_t) = nullptr;                     ///< emplace, push back, choose alternative n
    void (*clear)(void*) = nullptr;                                  ///< optional, list: nothing in it
    std::int64_t (*number)(const void*) = nullptr;                   ///< integer, flag, id, enumeration
    void (*set_number)(void*, std::int64_t) = nullptr;
    std::string (*print)(const void*) = nullptr;                     ///< spelled
    bool (*parse)(std::string_view, void*) = nullptr;                ///< spelled; false: not this type
    Result<> (*check)(const void*) = nullptr;                        ///< record with an invariant
    std::shared_ptr<void> (*make)() = nullptr;                       ///< a value to be filled in by a reader
    bool (*same)(const void*, const void*) = nullptr;                ///< record: equal?
};

namespace detail {

template <class T> inline constexpr bool is_id = false;
template <class T> inline constexpr bool is_id<Id<T>> = true;
template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;
template <class T> inline constexpr bool is_list = false;
template <class T> inline constexpr bool is_list<std::vector<T>> = true;
template <class T> inline constexpr bool is_choice = false;
template <class... T> inline constexpr bool is_choice<std::variant<T...>> = true;

template <class T>
concept Spelled = requires(const T& value, std::string_view text) {
    { T::parse(text) } -> std::same_as<std::optional<T>>;
    { value.print() } -> std::convertible_to<std::string>;
    { T::expected } -> std::convertible_to<std::string_view>;
};

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T, class Member>
using member_type = std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>;

template <class T> T blank();

template <class T, std::size_t... I>
constexpr bool makes(std::index_sequence<I...>)
{
    return requires { T{std::declval<member_type<T, boost::mp11::mp_at_c<Members<T>, I>>>()...}; };
}

/// How many of the first fields a struct cannot be made without.
template <class T, std::size_t Tried = 0>
constexpr std::size_t needed()
{
    if constexpr (makes<T>(std::make_index_sequence<Tried>{}))
        return Tried;
    else
        return needed<T, Tried + 1>();
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
template <class T, std::size_t... I>
T blank_record(std::index_sequence<I...>)
{
    return T{blank<member_type<T, boost::mp11::mp_at_c<Members<T>, I>>>()...};
}
#pragma GCC diagnostic pop

/// A value to be filled in by a reader: defaults where there are any, otherwise blanks, which are never seen outside it, for an
/// unset required field is a refusal.
template <class T>
T blank()
{
    if constexpr (is_id<T>)
        return T{0};
    else if constexpr (requires { T::blank(); })
        return T::blank();
    else if constexpr (is_choice<T>)
        return T{std::in_place_index<0>, blank<std::variant_alternative_t<0, T>>()};
    else if constexpr (boost::describe::has_describe_members<T>::value && !Spelled<T>)
        return blank_record<T>(std::make_index_sequence<needed<T>()>{});
    else if constexpr (std::is_constructible_v<T, int> && Spelled<T>)
        return T{0};
    else
        return T{};
}

template <class T>
constexpr std::string_view name_of()
{
    std::string_view name = __PRETTY_FUNCTION__;
    name.remove_prefix(name.find("T = ") + 4);
    name = name.substr(0, name.find_first_of(";]"));
    constexpr std::string_view home = "marshrut::";
    if (name.starts_with(home)) name.remove_prefix(home.size());
    return name;
}

}  // namespace detail

template <class T>
[[nodiscard]] const Shape& shape_of();

namespace detail {

template <class T, class L>
struct FieldsOf;
template <class T, template <class...> class List, class... Member>
struct FieldsOf<T, List<Member...>> {
    template <class M>
    static std::size_t offset(M pointer)
    {
        alignas(T) static char room[sizeof(T)];
        return static_cast<std::size_t>(reinterpret_cast<char*>(&(reinterpret_cast<T*>(room)->*pointer)) - room);
    }

    /// Does a member behind the needed ones show that it has a default?
    template <class M>
    static bool evident(const M& made)
    {
        if constexpr (is_optional<M> || is_list<M> || std::is_same_v<M, bool> || !std::is_default_constructible_v<M>)
            return true;
        else if constexpr (std::is_integral_v<M> || std::is_enum_v<M> || std::is_same_v<M, std::string>)
            return made != M{};
        else if constexpr (boost::describe::has_describe_members<M>::value && !Spelled<M>)
            return std::ranges::all_of(shape_of<M>().fields, &Field::defaulted);
        else
            return false;
    }

    static const auto& table()
    {
        static const auto made = [] {
            std::array<Field, sizeof...(Member)> fields{
                Field{Member::name, &shape_of<member_type<T, Member>>, offset(Member::pointer), false}...};
            const T value = blank<T>();
            const bool shown[]{evident(value.*Member::pointer)...};
            std::size_t first = needed<T>();
            while (first < fields.size() && !shown[first]) ++first;
            if constexpr (requires { T::required_fields; }) {
                static_assert(T::required_fields >= needed<T>());
                first = T::required_fields;
            }
            for (std::size_t i = first; i < fields.size(); ++i) fields[i].defaulted = true;
            return fields;
        }();
        return made;
    }
    static const auto& by_name()
    {
        static_assert(sizeof...(Member) < 256);
        static const auto made = [] {
            std::array<std::uint8_t, sizeof...(Member)> places;
            for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<std::uint8_t>(i);
            std::ranges::sort(places, {}, [](std::uint8_t i) { return table()[i].name; });
            return places;
        }();
        return made;
    }
};
template <class T, template <class...> class List>
struct FieldsOf<T, List<>> {
    static std::span<const Field> table() { return {}; }
    static std::span<const std::uint8_t> by_name() { return {}; }
};

template <class E, class L>
struct LabelsOf;
template <class E, template <class...> class List, class... Enumerator>
struct LabelsOf<E, List<Enumerator...>> {
    static constexpr std::array<Label, sizeof...(Enumerator)> table{
        Label{Enumerator::name, static_cast<std::int64_t>(Enumerator::value)}...};
};

template <class V>
struct AlternativesOf;
template <class... A>
struct AlternativesOf<std::variant<A...>> {
    static constexpr std::array<ShapeOf, sizeof...(A)> table{&shape_of<A>...};

    static void* choose(void* choice, std::size_t wanted)
    {
        auto& value = *static_cast<std::variant<A...>*>(choice);
        void* chosen = nullptr;
        std::size_t n = 0;
        ((n++ == wanted ? (void)(chosen = &value.template emplace<A>(blank<A>())) : void()), ...);
        return chosen;
    }
    static const void* chosen(const void* choice, std::size_t)
    {
        return std::visit([](const auto& it) -> const void* { return &it; },
                          *static_cast<const std::variant<A...>*>(choice));
    }
};

template <class T> T& as(void* value) { return *static_cast<T*>(value); }
template <class T> const T& as(const void* value) { return *static_cast<const T*>(value); }

template <class T>
Shape describe()
{
    Shape s{Sort::record, name_of<T>()};
    if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>) {
        static_assert(sizeof(T) < 8 || std::is_signed_v<T>, "cells hold 64 bits with a sign");
        s.sort = std::is_same_v<T, bool> ? Sort::flag : Sort::integer;
        s.least = std::numeric_limits<T>::min();
        s.most = std::numeric_limits<T>::max();
        s.number = [](const void* v) { return static_cast<std::int64_t>(as<T>(v)); };
        s.set_number = [](void* v, std::int64_t n) { as<T>(v) = static_cast<T>(n); };
    } else if constexpr (std::is_same_v<T, std::string>) {
        s.sort = Sort::text;
        s.name = "text";
    } else if constexpr (is_id<T>) {
        s.sort = Sort::id;
        s.number = [](const void* v) { return as<T>(v).raw(); };
        s.set_number = [](void* v, std::int64_t n) { as<T>(v) = T{n}; };
    } else if constexpr (Spelled<T>) {
        s.sort = Sort::spelled;
        s.name = T::expected;
        s.print = [](const void* v) -> std::string { return as<T>(v).print(); };
        s.parse = [](std::string_view text, void* v) {
            auto read = T::parse(text);
            if (read) as<T>(v) = *std::move(read);
            return read.has_value();
        };
    } else if constexpr (std::is_enum_v<T>) {
        s.sort = Sort::enumeration;
        s.labels = LabelsOf<T, boost::describe::describe_enumerators<T>>::table;
        s.number = [](const void* v) { return static_cast<std::int64_t>(as<T>(v)); };
        s.set_number = [](void* v, std::int64_t n) { as<T>(v) = static_cast<T>(n); };
    } else if constexpr (is_optional<T>) {
        s.sort = Sort::optional;
        s.element = &shape_of<typename T::value_type>;
        s.count = [](const void* v) { return std::size_t{as<T>(v).has_value()}; };
        s.at = [](const void* v, std::size_t) -> const void* { return &*as<T>(v); };
        s.grow = [](void* v, std::size_t) -> void* { return &as<T>(v).emplace(blank<typename T::value_type>()); };
        s.clear = [](void* v) { as<T>(v).reset(); };
    } else if constexpr (is_list<T>) {
        s.sort = Sort::list;
        s.element = &shape_of<typename T::value_type>;
        s.count = [](const void* v) { return as<T>(v).size(); };
        s.at = [](const void* v, std::size_t i) -> const void* { return &as<T>(v)[i]; };
        s.grow = [](void* v, std::size_t) -> void* {
            as<T>(v).push_back(blank<typename T::value_type>());
            return &as<T>(v).back();
        };
        s.clear = [](void* v) { as<T>(v).clear(); };
    } else if constexpr (is_choice<T>) {
        s.sort = Sort::choice;
        s.alternatives = AlternativesOf<T>::table;
        s.count = [](const void* v) { return as<T>(v).index(); };
        s.at = &AlternativesOf<T>::chosen;
        s.grow = &AlternativesOf<T>::choose;
    } else {
        static_assert(std::is_standard_layout_v<T>, "fields are found by their offsets");
        s.fields = FieldsOf<T, Members<T>>::table();
        s.by_name = FieldsOf<T, Members<T>>::by_name();
        s.make = []() -> std::shared_ptr<void> { return std::make_shared<T>(blank<T>()); };
        if constexpr (requires(const T& value) { T::check(value); })
            s.check = [](const void* v) -> Result<> { return T::check(as<T>(v)); };
        if constexpr (std::equality_comparable<T>)
            s.same = [](const void* a, const void* b) { return as<T>(a) == as<T>(b); };
    }
    return s;
}

}  // namespace detail

/// The description of a type. A type with one spelling gives `parse`, `print` and `expected`; a type with an invariant gives
/// `static Result<> check(const T&)`; every reader calls them, so nothing invalid comes in.
template <class T>
const Shape& shape_of()
{
    static const Shape shape = detail::describe<T>();
    return shape;
}

/// The name of an enumerator; empty for a value that has none.
[[nodiscard]] inline std::string_view label(const Shape& enumeration, std::int64_t value) noexcept
{
    for (const Label& one : enumeration.labels)
        if (one.value == value) return one.name;
    return {};
}
template <class E>
    requires std::is_enum_v<E>
[[nodiscard]] std::string_view label(E value)
{
    return label(shape_of<E>(), static_cast<std::int64_t>(value));
}

/// The enumerator of a name.
template <class E>
    requires std::is_enum_v<E>
[[nodiscard]] std::optional<E> labelled(std::string_view name)
{
    for (const Label& one : shape_of<E>().labels)
        if (one.name == name) return static_cast<E>(one.value);
    return std::nullopt;
}

/// Calls `f(name, field)` for every field of a described struct: saves a host from mapping by hand.
template <class T, class F>
void for_each_field(T& value, F&& f)
{
    [&]<template <class...> class List, class... Member>(List<Member...>) {
        (f(std::string_view{Member::name}, value.*Member::pointer), ...);
    }(detail::Members<std::remove_const_t<T>>{});
}

}  // namespace marshrut
