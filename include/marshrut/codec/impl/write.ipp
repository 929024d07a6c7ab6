// SPDX-License-Identifier: MIT

#include <marshrut/codec/json.hpp>
#include <marshrut/core/text.hpp>

#include <charconv>
#include <map>

namespace marshrut::codec {

namespace {

void put_number(std::string& out, std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

/// Bytes that start no well-formed sequence become U+FFFD.
std::string mended(std::string_view text)
{
    std::string good;
    while (!text.empty()) {
        std::size_t size = 1;
        while (size <= 4 && size <= text.size() && !text::valid(text.substr(0, size))) ++size;
        if (size > 4 || size > text.size()) {
            good += "\uFFFD";
            size = 1;
        } else {
            good += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return good;
}

void put_text(std::string& out, std::string_view text)
{
    std::string other;
    bool ascii = true;
    for (const char c : text) ascii &= static_cast<unsigned char>(c) < 0x80;
    if (!ascii && !text::valid(text)) text = other = mended(text);

    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr char hex[] = "0123456789abcdef";
                out += "\\u00";
                out += hex[c >> 4];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void put(std::string& out, const Shape& s, const void* v);

/// The fields in the order of their names; `is`, where the record is one of a choice, takes its place among them.
void put_record(std::string& out, const Shape& s, const void* v, std::string_view is)
{
    out += '{';
    const std::size_t empty = out.size();
    const auto name = [&](std::string_view text) {
        if (out.size() > empty) out += ',';
        ((out += '"') += text) += "\":";
    };
    for (const std::uint8_t place : s.by_name) {
        const Field& field = s.fields[place];
        if (!is.empty() && field.name > "is") {
            name("is");
            put_text(out, std::exchange(is, {}));
        }
        const Shape& of = field.shape();
        const void* at = static_cast<const char*>(v) + field.offset;
        if (of.sort == Sort::optional && of.count(at) == 0) continue;
        name(field.name);
        put(out, of, at);
    }
    if (!is.empty()) {
        name("is");
        put_text(out, is);
    }
    out += '}';
}

void put(std::string& out, const Shape& s, const void* v)
{
    switch (s.sort) {
    case Sort::flag: out += s.number(v) ? "true" : "false"; return;
    case Sort::integer: put_number(out, s.number(v)); return;
    case Sort::text: put_text(out, *static_cast<const std::string*>(v)); return;
    case Sort::id:
        out += '"';
        put_number(out, s.number(v));
        out += '"';
        return;
    case Sort::spelled: put_text(out, s.print(v)); return;
    case Sort::enumeration: put_text(out, label(s, s.number(v))); return;
    case Sort::optional:
        if (s.count(v) == 0)
            out += "null";
        else
            put(out, s.element(), s.at(v, 0));
        return;
    case Sort::list: {
        out += '[';
        const Shape& element = s.element();
        for (std::size_t i = 0, n = s.count(v); i < n; ++i) {
            if (i > 0) out += ',';
            put(out, element, s.at(v, i));
        }
        out += ']';
        return;
    }
    case Sort::choice: {
        const Shape& chosen = s.alternatives[s.count(v)]();
        put_record(out, chosen, s.at(v, 0), chosen.name.substr(chosen.name.rfind(':') + 1));
        return;
    }
    case Sort::record: put_record(out, s, v, {}); return;
    }
}

}  // namespace

std::string write(const Shape& shape, const void* value)
{
    std::string out;
    put(out, shape, value);
    return out;
}

std::string quoted(std::string_view text)
{
    std::string out;
    put_text(out, text);
    return out;
}

std::string failure_json(const Failure& failure)
{
    struct Put {
        std::string& out;
        void operator()(std::int64_t number) const { put_number(out, number); }
        void operator()(const std::string& text) const { put_text(out, text); }
        void operator()(Day day) const { put_text(out, day.print()); }
        void operator()(Instant at) const { put_text(out, at.print()); }
    };
    std::string out = "{";
    const auto member = [&](std::string_view name, std::string_view text) {
        if (out.size() > 1) out += ',';
        ((out += '"') += name) += "\":";
        put_text(out, text);
    };
    if (!failure.at().empty()) member("at", failure.at());
    member("clause", failure.clause());
    member("code", failure.code().name);
    member("en", failure.sentence(Language::en));
    out += ",\"facts\":{";
    std::map<std::string_view, const Fact*> facts;
    for (const Fact& fact : failure.facts()) facts.try_emplace(fact.name, &fact);
    const char* before = "";
    for (const auto& [name, fact] : facts) {
        out += before;
        put_text(out, name);
        out += ':';
        std::visit(Put{out}, fact->value);
        before = ",";
    }
    out += '}';
    member("kind", row_of(failure.kind()).name);
    member("ru", failure.sentence(Language::ru));
    return out += '}';
}

}  // namespace marshrut::codec
