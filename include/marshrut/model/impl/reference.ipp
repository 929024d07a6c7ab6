// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/model/refusals.hpp>
#include <marshrut/model/reference.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace marshrut {

namespace detail {

/// The spellings of one list, folded, each with the entry it belongs to; -1 where several claim it.
struct Spellings {
    struct Entry {
        std::string code, name;
    };
    std::vector<Entry> entries;
    std::unordered_map<std::string, int> by_code, by_spelling, by_likeness;
    std::vector<std::pair<std::string, int>> all;  // folded, for the nearest

    void add(std::string_view spelling)
    {
        const int entry = static_cast<int>(entries.size()) - 1;
        const auto claim = [&](auto& index, std::string key) {
            const auto [at, first] = index.emplace(std::move(key), entry);
            if (!first && at->second != entry) at->second = -1;
        };
        std::string folded = text::folded(spelling);
        if (folded.empty()) return;
        all.emplace_back(folded, entry);
        claim(by_likeness, text::likeness(spelling));
        claim(by_spelling, std::move(folded));
    }
    void entry(const std::string& code, const std::string& name, const std::vector<std::string>& others = {})
    {
        by_code.emplace(code, static_cast<int>(entries.size()));
        entries.push_back({code, name});
        add(code);
        add(name);
        for (const std::string& one : others) add(one);
    }
    [[nodiscard]] const std::string& name(int entry) const
    {
        const Entry& one = entries[static_cast<std::size_t>(entry)];
        return one.name.empty() ? one.code : one.name;
    }
};

}  // namespace detail

namespace {

using detail::Spellings;

std::string without_last_dots(std::string folded)
{
    while (!folded.empty() && (folded.back() == '.' || folded.back() == ' ' || folded.back() == ',' || folded.back() == ';')) folded.pop_back();
    return folded;
}

/// The text before a bracket: «Математика (7 класс)» is near «Математика».
std::string_view before_bracket(std::string_view folded)
{
    auto front = folded.substr(0, folded.find('('));
    while (front.ends_with(' ')) front.remove_suffix(1);
    return front;
}

std::string nearest(const Spellings& list, std::string_view folded)
{
    // Half of a short word changed is another word.
    const std::size_t limit = std::clamp<std::size_t>(text::letters(folded) / 4, 1, 4);
    std::size_t best = limit + 1;
    int entry = -1;
    for (const auto& [spelling, owner] : list.all) {
        if (best == 0) break;
        const std::size_t far = text::distance(folded, spelling, best - 1);
        if (far < best) best = far, entry = owner;
    }
    if (entry >= 0) return list.name(entry);
    if (const auto front = before_bracket(folded); front.size() < folded.size())
        if (const auto at = list.by_spelling.find(std::string{front}); at != list.by_spelling.end() && at->second >= 0)
            return list.name(at->second);
    // «Преподаватель физики и астрономии» begins with a known word or two: the longest such.
    std::size_t longest = 5;
    for (const auto& [spelling, owner] : list.all)
        if (spelling.size() > longest && folded.starts_with(spelling) && folded.size() > spelling.size() && folded[spelling.size()] == ' ')
            longest = spelling.size(), entry = owner;
    return entry >= 0 ? list.name(entry) : std::string{};
}

constexpr std::size_t single_lists = 9;

}  // namespace

struct Reference::Index {
    ReferenceLists lists;
    std::array<Spellings, single_lists> spellings;

    [[nodiscard]] Spellings& of(List list) { return spellings[static_cast<std::size_t>(list)]; }
    [[nodiscard]] const Spellings& of(List list) const { return spellings[static_cast<std::size_t>(list)]; }

    template <class T>
    [[nodiscard]] const T* entry(List list, const std::vector<T>& rows, std::string_view code) const
    {
        const auto& by_code = of(list).by_code;
        const auto at = by_code.find(std::string{code});
        return at == by_code.end() ? nullptr : &rows[static_cast<std::size_t>(at->second)];
    }
};

namespace {

template <class T>
Result<> each_once(const std::vector<T>& rows, std::string_view list, std::map<std::string, std::string_view>* taken = nullptr)
{
    std::map<std::string, int> seen;
    for (const T& one : rows) {
        if (!seen.emplace(one.code, 0).second)
            return Failure{code::code_twice, {{"code", one.code}, {"list", std::string{list}}}};
        if (taken == nullptr) continue;
        const auto [other, free] = taken->emplace(one.code, list);
        if (!free)
            return Failure{code::codes_coincide, {{"code", one.code}, {"first", std::string{other->second}}, {"second", std::string{list}}}};
    }
    return done();
}

}  // namespace

Result<Reference> Reference::of(ReferenceLists lists)
{
    std::map<std::string, std::string_view> competences_and_subjects;
    MARSHRUT_CHECK(each_once(lists.areas, "areas", &competences_and_subjects));
    MARSHRUT_CHECK(each_once(lists.indicators, "indicators", &competences_and_subjects));
    MARSHRUT_CHECK(each_once(lists.subjects, "subjects", &competences_and_subjects));
    MARSHRUT_CHECK(each_once(lists.categories, "categories"));
    MARSHRUT_CHECK(each_once(lists.positions, "positions"));
    MARSHRUT_CHECK(each_once(lists.municipalities, "municipalities"));
    MARSHRUT_CHECK(each_once(lists.organisation_kinds, "organisation_kinds"));

    auto index = std::make_shared<Index>();
    for (const List list : {List::areas, List::competences, List::needs})
        for (const Area& one : lists.areas) index->of(list).entry(one.code, one.name_ru, one.spellings);
    for (const List list : {List::indicators, List::competences, List::needs})
        for (const Indicator& one : lists.indicators) index->of(list).entry(one.code, one.name_ru);
    for (const List list : {List::subjects, List::needs})
        for (const Subject& one : lists.subjects) index->of(list).entry(one.code, one.name_ru, one.aliases);
    for (const Category& one : lists.categories) index->of(List::categories).entry(one.code, one.label_ru);
    for (const Position& one : lists.positions) index->of(List::positions).entry(one.code, one.name_ru, one.spellings);
    for (const Municipality& one : lists.municipalities)
        index->of(List::municipalities).entry(one.code, one.name_ru, one.oktmo ? std::vector{*one.oktmo} : std::vector<std::string>{});
    for (const OrganisationKind& one : lists.organisation_kinds)
        index->of(List::organisation_kinds).entry(one.code, one.label_ru, one.spellings);
    index->lists = std::move(lists);
    return Reference{std::move(index)};
}

const ReferenceLists& Reference::lists() const noexcept { return index_->lists; }

namespace {

/// What a spelling finds in a list; where it finds nothing, nothing is guessed yet.
Found look_up(const Spellings& known, std::string_view spelling, const std::string& folded)
{
    Found found{text::tidy(spelling)};
    const auto take = [&](const std::unordered_map<std::string, int>& index, const std::string& key) {
        const auto at = index.find(key);
        if (at == index.end() || at->second < 0) return false;
        found.code = known.entries[static_cast<std::size_t>(at->second)].code;
        return true;
    };
    if (folded.empty() || take(known.by_spelling, folded) || take(known.by_spelling, without_last_dots(folded))) return found;
    // «Изобразительное искусство (ИЗО)»: both sides of the bracket mean one entry.
    if (const auto open = folded.find('('); open != std::string::npos && folded.back() == ')') {
        const auto entry = [&](const std::string& key) {
            const auto at = known.by_spelling.find(key);
            return at == known.by_spelling.end() ? -1 : at->second;
        };
        const std::string front{before_bracket(folded)};
        if (const int one = entry(front); one >= 0 && one == entry(folded.substr(open + 1, folded.size() - open - 2)))
            if (take(known.by_spelling, front)) return found;
    }
    const std::string alike = text::likeness(spelling);
    found.look_alike = take(known.by_likeness, alike) || take(known.by_likeness, without_last_dots(alike));
    return found;
}

}  // namespace

Found Reference::find(List list, std::string_view spelling) const
{
    const std::string folded = text::folded(spelling);
    Found found = look_up(index_->of(list), spelling, folded);
    if (!found.code && !folded.empty()) found.nearest = nearest(index_->of(list), folded);
    return found;
}

std::vector<Found> Reference::subjects(std::string_view cell) const
{
    std::vector<std::string_view> parts;  // with the sign behind each still in `cell`
    for (std::size_t from = 0; from <= cell.size();) {
        const auto end = std::min(cell.find_first_of(",;/\n", from), cell.size());
        parts.push_back(cell.substr(from, end - from));
        from = end + 1;
    }
    const auto join = [&](std::size_t first, std::size_t last) {
        const char* begin = parts[first].data();
        return std::string_view{begin, static_cast<std::size_t>(parts[last].data() + parts[last].size() - begin)};
    };
    const auto open_brackets = [](std::string_view text) { return std::ranges::count(text, '(') - std::ranges::count(text, ')'); };

    std::vector<Found> found;
    for (std::size_t first = 0; first < parts.size();) {
        if (text::tidy(parts[first]).empty()) {
            ++first;
            continue;
        }
        std::size_t last = std::min(parts.size(), first + 6) - 1;  // no name has more signs inside
        Found one;
        for (;; --last) {
            one = look_up(index_->of(List::subjects), join(first, last), text::folded(join(first, last)));
            if (one.code || last == first) break;
        }
        if (!one.code) {  // an unknown text with a bracket in it is one text
            while (last + 1 < parts.size() && open_brackets(join(first, last)) > 0) ++last;
            if (open_brackets(join(first, last)) != 0) last = first;
            one = find(List::subjects, join(first, last));
        }
        found.push_back(std::move(one));
        first = last + 1;
    }
    return found;
}

const Area* Reference::area(std::string_view code) const { return index_->entry(List::areas, index_->lists.areas, code); }
const Indicator* Reference::indicator(std::string_view code) const { return index_->entry(List::indicators, index_->lists.indicators, code); }
const Category* Reference::category(std::string_view code) const { return index_->entry(List::categories, index_->lists.categories, code); }
const Position* Reference::position(std::string_view code) const { return index_->entry(List::positions, index_->lists.positions, code); }
const Subject* Reference::subject(std::string_view code) const { return index_->entry(List::subjects, index_->lists.subjects, code); }
const Municipality* Reference::municipality(std::string_view code) const
{
    return index_->entry(List::municipalities, index_->lists.municipalities, code);
}
const OrganisationKind* Reference::organisation_kind(std::string_view code) const
{
    return index_->entry(List::organisation_kinds, index_->lists.organisation_kinds, code);
}

std::string Reference::name(List list, std::string_view code) const
{
    const Spellings& known = index_->of(list);
    const auto at = known.by_code.find(std::string{code});
    return at == known.by_code.end() ? std::string{code} : known.name(at->second);
}

}  // namespace marshrut
