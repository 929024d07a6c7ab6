// SPDX-License-Identifier: MIT

#include <marshrut/codec/json.hpp>
#include <marshrut/codec/refusals.hpp>
#include <marshrut/store/cells.hpp>

#include <charconv>
#include <cstdlib>

namespace marshrut::store {

namespace {

Failure wrong(std::string_view expected)
{
    return Failure{codec::code::wrong_type, {{"expected", std::string{expected}}}};
}

/// What a way compares with: a 'label', a number, or another field of the row.
Cell other_cell(std::string_view other, const Kind& kind, const void* row)
{
    if (other.starts_with('\'')) return std::string{other.substr(1, other.size() - 2)};
    std::int64_t number = 0;
    if (std::from_chars(other.data(), other.data() + other.size(), number).ec == std::errc{}) return number;
    return cell(field(kind, other), row);
}

}  // namespace

Cell cell(const Shape& s, const void* v)
{
    switch (s.sort) {
    case Sort::flag:
    case Sort::integer:
    case Sort::id: return s.number(v);
    case Sort::text: return *static_cast<const std::string*>(v);
    case Sort::spelled: return s.print(v);
    case Sort::enumeration: return std::string{label(s, s.number(v))};
    case Sort::optional: return s.count(v) == 0 ? Cell{} : cell(s.element(), s.at(v, 0));
    case Sort::list:
    case Sort::choice:
    case Sort::record: return codec::write(s, v);
    }
    return {};
}

Cell cell(const Field& field, const void* row)
{
    return cell(field.shape(), static_cast<const char*>(row) + field.offset);
}

Result<> fill(const Shape& s, void* v, const Cell& cell)
{
    if (s.sort == Sort::optional) {
        s.clear(v);
        return cell.index() == 0 ? Result<>{done()} : fill(s.element(), s.grow(v, 0), cell);
    }
    if (!texty(s)) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        if (number == nullptr) return wrong("a whole number");
        const bool fits = s.sort == Sort::id ? *number >= 0 : *number >= s.least && *number <= s.most;
        if (!fits) return Failure{codec::code::out_of_range, {{"least", s.least}, {"most", s.most}}};
        s.set_number(v, *number);
        return done();
    }
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr) return wrong("a text");
    switch (s.sort) {
    case Sort::text: *static_cast<std::string*>(v) = *text; return done();
    case Sort::spelled: return s.parse(*text, v) ? Result<>{done()} : Result<>{wrong(s.name)};
    case Sort::enumeration:
        for (const Label& one : s.labels)
            if (one.name == *text) {
                s.set_number(v, one.value);
                return done();
            }
        return wrong(s.name);
    case Sort::list:
        if (*text == "[]") {
            s.clear(v);
            return done();
        }
        return codec::read(s, *text, v);
    default: return codec::read(s, *text, v);
    }
}

bool texty(const Shape& s) noexcept
{
    if (s.sort == Sort::optional) return texty(s.element());
    return s.sort != Sort::flag && s.sort != Sort::integer && s.sort != Sort::id;
}

const Field& field(const Kind& kind, std::string_view name) noexcept
{
    for (const Field& one : kind.shape().fields)
        if (one.name == name) return one;
    std::abort();  // the table of kinds names a field that its rows do not have: a test walks the whole table
}

bool holds(const Check& check, const Kind& kind, const void* row)
{
    for (const Way& way : check.any_of) {
        if (way.field.empty()) continue;
        const Cell left = cell(field(kind, way.field), row);
        if (way.is == Is::nothing) {
            if (left.index() == 0) return true;
            continue;
        }
        const Cell right = other_cell(way.other, kind, row);
        if (left.index() == 0 || right.index() == 0) return true;
        const bool true_here = way.is == Is::equal      ? left == right
                               : way.is == Is::at_least ? left >= right
                                                        : left <= right;
        if (true_here) return true;
    }
    return false;
}

const Check* broken_check(const Kind& kind, const void* row)
{
    for (const Check& check : kind.checks())
        if (!holds(check, kind, row)) return &check;
    return nullptr;
}

}  // namespace marshrut::store
