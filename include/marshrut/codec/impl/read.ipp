// SPDX-License-Identifier: MIT

#include <marshrut/codec/json.hpp>
#include <marshrut/codec/refusals.hpp>
#include <marshrut/core/text.hpp>

#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>

namespace marshrut::codec {

namespace {

using Json = nlohmann::json;

void step(std::string& path, std::string_view name)
{
    path += '/';
    for (const char c : name) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
}

/// A name that looks like a field of ours may be repeated in a refusal; anything else may be somebody's data.
bool name_like(std::string_view name)
{
    if (name.empty() || name.size() > 40) return false;
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) return false;
    return true;
}

/// Builds the document while it is read, so that depth and doubled fields are refused before anything is copied.
class Builder : public nlohmann::json_sax<Json> {
public:
    std::optional<Failure> failed;
    Json root;

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        Json& object = *open_.back();
        if (object.contains(name)) return fail(code::duplicate_field, name);
        key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override
    {
        failed.emplace(code::not_json, Facts{{"byte", static_cast<std::int64_t>(position)}});
        return false;
    }

private:
    template <class V>
    Json& add(V&& value)
    {
        if (open_.empty()) return root = std::forward<V>(value);
        Json& parent = *open_.back();
        if (parent.is_array()) return parent.emplace_back(std::forward<V>(value));
        return parent[key_] = std::forward<V>(value);
    }
    template <class V>
    bool put(V&& value)
    {
        add(std::forward<V>(value));
        return true;
    }
    bool open(Json value)
    {
        if (open_.size() == most_depth)
            return failed.emplace(code::too_deep, Facts{{"most", static_cast<std::int64_t>(most_depth)}}), false;
        if (!open_.empty())
            names_.push_back(open_.back()->is_array() ? std::to_string(open_.back()->size()) : key_);
        open_.push_back(&add(std::move(value)));  // a parent grows only after its open child is closed
        return true;
    }
    bool close()
    {
        open_.pop_back();
        if (!names_.empty()) names_.pop_back();
        return true;
    }
    bool fail(const Code& code, std::string_view name)
    {
        std::string path;
        for (const std::string& above : names_) step(path, above);
        if (name_like(name)) step(path, name);
        failed.emplace(code, Facts{}, std::move(path));
        return false;
    }

    std::vector<Json*> open_;
    std::vector<std::string> names_;  ///< of the open ones but the outermost
    std::string key_;
};

Result<Json> parsed(std::string_view text)
{
    // The parser would skip a byte order mark; a canonical text has none.
    if (text.starts_with("\xEF\xBB\xBF")) return Failure{code::not_json, {{"byte", 1}}};
    Builder builder;
    Json::sax_parse(text.begin(), text.end(), &builder);
    if (builder.failed) return *std::move(builder.failed);
    return std::move(builder.root);
}

/// The known name with the fewest edits; empty where none is near.
template <class Names>
std::string nearest(std::string_view given, const Names& names)
{
    const std::string folded = text::folded(given.substr(0, 64));
    std::string best;
    std::size_t limit = 1 + folded.size() / 3;
    for (const auto& one : names) {
        const std::size_t edits = text::distance(folded, text::folded(one.name), limit);
        if (edits > limit || (edits == limit && !best.empty())) continue;
        best = one.name;
        limit = edits;
    }
    return best;
}

class Reader {
public:
    Result<> read(const Json& json, const Shape& s, void* v)
    {
        switch (s.sort) {
        case Sort::flag:
            if (!json.is_boolean()) return expected("true | false");
            s.set_number(v, json.get<bool>());
            return done();
        case Sort::integer: return integer(json, s, v);
        case Sort::text:
            if (!json.is_string()) return expected("a text");
            if (text_of(json).find('\0') != std::string::npos) return fail(code::not_a_text);
            *static_cast<std::string*>(v) = text_of(json);
            return done();
        case Sort::id: return id(json, s, v);
        case Sort::spelled:
            if (!json.is_string() || text_of(json).find('\0') != std::string::npos || !s.parse(text_of(json), v))
                return expected(s.name);
            return done();
        case Sort::enumeration: return enumerator(json, s, v);
        case Sort::optional:
            s.clear(v);
            if (json.is_null()) return done();
            return read(json, s.element(), s.grow(v, 0));
        case Sort::list: return list(json, s, v);
        case Sort::choice: return choice(json, s, v);
        case Sort::record: return record(json, s, v, false);
        }
        return done();
    }

private:
    static const std::string& text_of(const Json& json) { return json.get_ref<const std::string&>(); }

    Failure fail(const Code& code, Facts facts = {}) const { return Failure{code, std::move(facts), path_}; }
    Failure expected(std::string_view what) const { return fail(code::wrong_type, {{"expected", std::string{what}}}); }

    Result<> integer(const Json& json, const Shape& s, void* v) const
    {
        const auto outside = [&] { return fail(code::out_of_range, {{"least", s.least}, {"most", s.most}}); };
        if (json.is_number_float()) {
            // What is too long for 64 bits arrives as a float, too.
            const double number = json.get<double>();
            return number >= 9.2e18 || number <= -9.2e18 ? outside() : expected("a whole number");
        }
        if (!json.is_number_integer()) return expected("a whole number");
        if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) return outside();
        const auto number = json.get<std::int64_t>();
        if (number < s.least || number > s.most) return outside();
        s.set_number(v, number);
        return done();
    }

    Result<> id(const Json& json, const Shape& s, void* v) const
    {
        constexpr std::string_view what = "an id, digits in quotes";
        if (!json.is_string()) return expected(what);
        const std::string& digits = text_of(json);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        // One spelling a value: no sign, no leading zero.
        if (error != std::errc{} || end != digits.data() + digits.size() || number < 0 ||
            (digits.size() > 1 && digits.front() == '0') || digits.front() == '-')
            return expected(what);
        s.set_number(v, number);
        return done();
    }

    Result<> enumerator(const Json& json, const Shape& s, void* v) const
    {
        if (!json.is_string()) return expected("one of the named values, in quotes");
        for (const Label& one : s.labels)
            if (one.name == text_of(json)) {
                s.set_number(v, one.value);
                return done();
            }
        std::string known;
        for (const Label& one : s.labels) known += (known.empty() ? "" : ", ") + std::string{one.name};
        return fail(code::unknown_label, suggestion(text_of(json), s.labels, {{"known", std::move(known)}}));
    }

    template <class Names>
    static Facts suggestion(std::string_view given, const Names& names, Facts facts)
    {
        if (std::string near = nearest(given, names); !near.empty()) facts.push_back({"nearest", std::move(near)});
        return facts;
    }

    Result<> list(const Json& json, const Shape& s, void* v)
    {
        if (!json.is_array()) return expected("a list");
        s.clear(v);
        const Shape& element = s.element();
        std::size_t place = 0;
        for (const Json& one : json) {
            const std::size_t size = path_.size();
            step(path_, std::to_string(place++));
            MARSHRUT_CHECK(read(one, element, s.grow(v, 0)));
            path_.resize(size);
        }
        return done();
    }

    Result<> choice(const Json& json, const Shape& s, void* v)
    {
        if (!json.is_object()) return expected("an object with \"is\"");
        const auto is = json.find("is");
        if (is == json.end()) return fail(code::missing_field, {{"field", "is"}});
        std::vector<Label> names;
        for (const ShapeOf one : s.alternatives)
            names.push_back({one().name.substr(one().name.rfind(':') + 1), static_cast<std::int64_t>(names.size())});
        Shape as_labels{Sort::enumeration, s.name};
        as_labels.labels = names;
        std::int64_t chosen = 0;
        as_labels.set_number = [](void* to, std::int64_t n) { *static_cast<std::int64_t*>(to) = n; };
        const std::size_t size = path_.size();
        step(path_, "is");
        MARSHRUT_CHECK(enumerator(*is, as_labels, &chosen));
        path_.resize(size);
        const auto n = static_cast<std::size_t>(chosen);
        return record(json, s.alternatives[n](), s.grow(v, n), true);
    }

    Result<> record(const Json& json, const Shape& s, void* v, bool chosen)
    {
        if (!json.is_object()) return expected("an object");
        std::size_t found = 0;
        for (const Field& field : s.fields) {
            const auto it = json.find(field.name);
            const Shape& of = field.shape();
            void* at = static_cast<char*>(v) + field.offset;
            if (it == json.end()) {
                if (of.sort == Sort::optional)
                    of.clear(at);
                else if (!field.defaulted)
                    return fail(code::missing_field, {{"field", std::string{field.name}}});
                continue;
            }
            ++found;
            const std::size_t size = path_.size();
            step(path_, field.name);
            MARSHRUT_CHECK(read(*it, of, at));
            path_.resize(size);
        }
        if (found + (chosen ? 1 : 0) != json.size()) return stranger(json, s, chosen);
        if (s.check)
            if (auto checked = s.check(v); !checked) return std::move(checked).error().in(path_);
        return done();
    }

    Failure stranger(const Json& json, const Shape& s, bool chosen)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            const std::string& name = it.key();
            if (chosen && name == "is") continue;
            bool known = false;
            for (const Field& field : s.fields) known |= field.name == name;
            if (known) continue;
            if (name_like(name)) step(path_, name);
            return fail(code::unknown_field, suggestion(name, s.fields, {}));
        }
        return fail(code::unknown_field);
    }

    std::string path_;
};

}  // namespace

Result<> read(const Shape& shape, std::string_view json, void* value)
{
    MARSHRUT_TRY(const Json document, parsed(json));
    return Reader{}.read(document, shape, value);
}

Result<std::vector<std::pair<std::string, std::string>>> members(std::string_view json)
{
    MARSHRUT_TRY(const Json document, parsed(json));
    if (!document.is_object()) return Failure{code::wrong_type, {{"expected", "an object"}}};
    std::vector<std::pair<std::string, std::string>> all;
    for (auto it = document.begin(); it != document.end(); ++it) all.emplace_back(it.key(), it.value().dump());
    return all;
}

Failure failure_of(std::string_view json, std::span<const Code* const> known)
{
    auto read = parsed(json);
    if (!read) return std::move(read).error();
    const Json document = *std::move(read);
    if (!document.is_object()) return Failure{code::wrong_type, {{"expected", "an object"}}};
    const auto text = [&](const char* name) {
        const auto it = document.find(name);
        return it != document.end() && it->is_string() ? it->get<std::string>() : std::string{};
    };
    const std::string name = text("code"), clause = text("clause"), sentence = text("ru");

    Facts facts;
    if (const auto it = document.find("facts"); it != document.end() && it->is_object())
        for (auto fact = it->begin(); fact != it->end(); ++fact) {
            if (fact->is_number_integer()) {
                facts.push_back({fact.key(), fact->get<std::int64_t>()});
            } else if (fact->is_string()) {
                const auto& said = fact->get_ref<const std::string&>();
                if (const auto day = Day::parse(said))
                    facts.push_back({fact.key(), *day});
                else if (const auto at = Instant::parse(said); at && at->print() == said)
                    facts.push_back({fact.key(), *at});
                else
                    facts.push_back({fact.key(), said});
            }
        }
    const Code* code = nullptr;
    int best = -1;
    for (const Code* one : known) {  // rows may share a name, and even a clause: the one that says this
        if (one->name != name) continue;
        const int fits = (one->clause == clause ? 1 : 0) + (say(one->ru, facts, Language::ru) == sentence ? 2 : 0);
        if (fits > best) best = fits, code = one;
    }
    if (code == nullptr) return Failure{code::unknown_code, {}, "/code"};
    Failure failure{*code, std::move(facts), text("at")};
    for (const Code* one : known)  // clauses live in tables, too
        if (one->clause == clause) return std::move(failure).under(one->clause);
    return failure;
}

}  // namespace marshrut::codec
