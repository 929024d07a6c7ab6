// SPDX-License-Identifier: MIT
#include "door.hpp"
#include "refusals.hpp"

#include <marshrut/catalogue/reference.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/recommend.hpp>
#include <marshrut/table/csv.hpp>
#include <marshrut/table/refusals.hpp>

#include <pybind11/functional.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <variant>

namespace marshrut::python {

namespace {

using recommend::FromTables;
using Columns = std::vector<std::pair<std::string, std::vector<std::string>>>;
/// Which table, what it is called in messages, and the bytes of its file or its columns.
using Given = std::tuple<std::string, std::string, std::variant<py::bytes, Columns>>;
using Progress = std::optional<std::function<void(std::size_t, std::size_t)>>;

Result<table::Table> table_of(const std::string& name, const std::variant<std::string, Columns>& from)
{
    if (const auto* bytes = std::get_if<std::string>(&from)) return table::read(name, *bytes);
    std::vector<table::Series> columns;
    for (const auto& [heading, cells] : std::get<Columns>(from)) columns.push_back({heading, cells});
    return table::Table::of(name, columns);
}

Policy policy_of(const std::string& json) { return value_of(codec::from_json<Policy>(json)); }

/// A region that was read, and the lists that are made for it. Nothing is kept anywhere else.
class Region {
public:
    /// `people`: the name of the table of people, whose doubts concern one person each.
    Region(FromTables from, std::string people) : from_{std::move(from)}, people_{std::move(people)}
    {
        for (std::size_t i = 0; i < from_.region.people.size(); ++i) place_.emplace(from_.region.people[i].key, i);
    }

    [[nodiscard]] std::string reports() const { return codec::to_json(from_.reports); }
    [[nodiscard]] bool faulty() const noexcept { return from_.faulty; }
    /// Raises what in the offers, or of the competences, was not understood: the first in full, twenty a column as notes.
    void raise_faults() const
    {
        std::vector<std::string> told;
        std::string reasons = "[";
        for (const table::Report& report : from_.reports) {
            for (const table::Finding& one : report.findings) {
                if (!(report.file == people_ ? is_fault_of_people(one)
                                             : one.treatment == table::Treatment::rejected || one.code == table::code::unknown_code.name))
                    continue;
                const auto same = std::ranges::count(told, one.place.heading);
                told.push_back(one.place.heading);
                if (same >= 20) continue;
                std::string at = one.place.print();
                if (!one.place.heading.empty()) at += ' ' + one.place.heading;
                reasons += reasons.back() == '[' ? "" : ",";
                reasons += "{\"at\":" + codec::quoted(at) + ",\"clause\":" + codec::quoted(one.clause) + ",\"code\":" + codec::quoted(one.code) +
                           ",\"en\":" + codec::quoted(said(one, one.en, " Perhaps ")) + ",\"facts\":{\"nearest\":" + codec::quoted(one.nearest) + ",\"value\":" +
                           codec::quoted(one.value) + "},\"kind\":" + codec::quoted(row_of(Kind::invalid).name) + ",\"ru\":" + codec::quoted(said(one, one.ru, " Вероятно, ")) + '}';
            }
        }
        raise_json(reasons + ']');
    }
    [[nodiscard]] std::size_t people() const noexcept { return from_.region.people.size(); }
    [[nodiscard]] std::size_t offers() const noexcept { return from_.region.offers.size(); }

    /// The columns of `items` and of `without_list`.
    [[nodiscard]] std::pair<py::dict, py::dict> recommend(const std::string& policy, const std::string& day, bool explain,
                                                          const Progress& progress) const
    {
        const recommend::Ranking ranking{policy_of(policy)};
        const Day today = day_of(day);
        Caller caller;
        std::vector<recommend::Lists> all;
        const auto made = [&]() -> Result<> {
            py::gil_scoped_release release;
            MARSHRUT_CHECK(recommend::check(ranking));
            const auto& people = from_.region.people;
            all.reserve(people.size());
            for (std::size_t i = 0; i < people.size(); ++i) {
                const auto who = profile_of(people[i], from_.region.lists, ranking.scoring(), today);
                MARSHRUT_TRY(auto lists, suggest(who, from_.region.offers, ranking, today));
                all.push_back(std::move(lists));
                if ((i + 1) % 100 != 0 && i + 1 != people.size()) continue;
                if (progress) caller.call([&] { (*progress)(i + 1, people.size()); });
                if (caller.stopped()) return done();
            }
            return done();
        }();
        Caller::raise_what_was_raised();
        value_of(made);
        return {items_of(all, explain), without_list_of(all)};
    }

    [[nodiscard]] std::string explain(const std::string& policy, const std::string& day, const std::string& person,
                                      const std::string& offer, bool english) const
    {
        const recommend::Ranking ranking{policy_of(policy)};
        const Day today = day_of(day);
        const auto why = recommend::explain(who(person, ranking, today), offer, from_.region.offers, ranking, today);
        if (!why) raise(why.error());
        return print(*why, english ? Language::en : Language::ru);
    }
    [[nodiscard]] std::string why_not(const std::string& policy, const std::string& day, const std::string& person,
                                      const std::string& offer) const
    {
        const recommend::Ranking ranking{policy_of(policy)};
        const Day today = day_of(day);
        const auto why = recommend::explain(who(person, ranking, today), offer, from_.region.offers, ranking, today);
        std::string reasons = "[";
        if (!why)
            for (const Failure& one : why.error()) reasons += (reasons.back() == '[' ? "" : ",") + codec::failure_json(one);
        return reasons + ']';
    }

private:
    /// A percent that is none; everything else of a person counts as not known.
    [[nodiscard]] static bool is_fault_of_people(const table::Finding& one)
    {
        return one.treatment == table::Treatment::note &&
               (one.code == table::code::out_of_range.name || one.code == table::code::not_a_number.name);
    }
    /// The sentence with the value and what was probably meant. Values are those of offers and competences: none is anybody's.
    [[nodiscard]] static std::string said(const table::Finding& one, const std::string& sentence, std::string_view perhaps)
    {
        std::string text = one.value.empty() ? sentence : "«" + one.value + "»: " + sentence;
        if (!one.nearest.empty()) ((text += perhaps) += "«") += one.nearest + "».";
        return text;
    }
    [[nodiscard]] static Day day_of(const std::string& text)
    {
        const auto day = Day::parse(text);
        if (!day) raise(Failure{code::bad_day, {}, "today"});
        return *day;
    }
    [[nodiscard]] recommend::Profile who(const std::string& key, const recommend::Ranking& ranking, Day today) const
    {
        const auto at = place_.find(key);
        if (at == place_.end()) raise(Failure{code::no_person});
        return profile_of(from_.region.people[at->second], from_.region.lists, ranking.scoring(), today);
    }

    [[nodiscard]] py::dict items_of(const std::vector<recommend::Lists>& all, bool explain) const
    {
        py::list keys, lists, ranks, offers, scores, development, ru, en;
        std::vector<std::pair<std::string, py::list>> terms;
        const auto put = [&](const std::string& key, const char* kind, const std::vector<Recommended>& list) {
            for (std::size_t i = 0; i < list.size(); ++i) {
                const Recommended& one = list[i];
                keys.append(key), lists.append(kind), ranks.append(i + 1), offers.append(one.offer), scores.append(one.score);
                development.append(one.development);
                if (!explain) continue;
                std::string said_ru, said_en;
                for (std::size_t t = 0; t < one.terms.size(); ++t) {
                    const Term& term = one.terms[t];
                    if (t == terms.size()) terms.emplace_back(term.name, py::list{});
                    terms[t].second.append(term.product());
                    (said_ru += said_ru.empty() ? "" : "; ") += term.ru;
                    (said_en += said_en.empty() ? "" : "; ") += term.en;
                }
                ru.append(said_ru), en.append(said_en);
            }
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            put(from_.region.people[i].key, "programme", all[i].programmes);
            put(from_.region.people[i].key, "event", all[i].events);
        }
        py::dict columns;
        columns["person_key"] = keys, columns["list"] = lists, columns["rank"] = ranks, columns["offer"] = offers;
        columns["score"] = scores, columns["development"] = development;
        if (explain) {
            for (const auto& [name, values] : terms) columns[py::str(name)] = values;
            columns["sentence_ru"] = ru, columns["sentence_en"] = en;
        }
        return columns;
    }
    [[nodiscard]] py::dict without_list_of(const std::vector<recommend::Lists>& all) const
    {
        py::list keys, lists, reasons;
        const auto put = [&](const std::string& key, const char* kind, const std::optional<recommend::NoList>& why) {
            if (why) keys.append(key), lists.append(kind), reasons.append(std::string{label(*why)});
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            put(from_.region.people[i].key, "programme", all[i].no_programmes);
            put(from_.region.people[i].key, "event", all[i].no_events);
        }
        py::dict columns;
        columns["person_key"] = keys, columns["list"] = lists, columns["reason"] = reasons;
        return columns;
    }

    FromTables from_;
    std::string people_;
    std::unordered_map<std::string, std::size_t> place_;
};

template <class Tables>
std::optional<table::Table>* slot(Tables& tables, std::string_view name);

template <>
std::optional<table::Table>* slot(recommend::Tables& of, std::string_view name)
{
    const std::pair<std::string_view, std::optional<table::Table>*> all[]{
        {"people", &of.people},         {"staff", &of.staff},       {"organisations", &of.organisations}, {"results", &of.results},
        {"needs", &of.needs},           {"procedures", &of.procedures}, {"programmes", &of.programmes},   {"events", &of.events},
        {"offers", &of.offers},         {"groups", &of.groups},     {"history", &of.history},             {"ratings", &of.ratings},
        {"providers", &of.providers}};
    for (const auto& [known, table] : all)
        if (known == name) return table;
    return nullptr;
}

template <>
std::optional<table::Table>* slot(catalogue::ReferenceTables& of, std::string_view name)
{
    const std::pair<std::string_view, std::optional<table::Table>*> all[]{
        {"areas", &of.areas},       {"indicators", &of.indicators},         {"categories", &of.categories},
        {"positions", &of.positions}, {"position_aliases", &of.position_aliases}, {"subjects", &of.subjects},
        {"municipalities", &of.municipalities}, {"organisation_kinds", &of.organisation_kinds}};
    for (const auto& [known, table] : all)
        if (known == name) return table;
    return nullptr;
}

/// Puts each table in its place. Every table that cannot be read is refused at once.
template <class Tables>
void fill(Tables& tables, const std::vector<Given>& given)
{
    Refusals no;
    for (const auto& [kind, name, from] : given) {
        auto* place = slot(tables, kind);
        if (place == nullptr) throw py::value_error("no table is called " + kind);
        const auto* bytes = std::get_if<py::bytes>(&from);
        const std::variant<std::string, Columns> content =
            bytes ? std::variant<std::string, Columns>{std::string{*bytes}} : std::variant<std::string, Columns>{std::get<Columns>(from)};
        auto read = table_of(name, content);
        if (read)
            *place = std::move(read).value();
        else
            no.add(read.error().at().empty() ? Failure{read.error()}.in(name) : read.error());
    }
    if (no) raise(no);
}

std::unique_ptr<Region> read_region(const std::vector<Given>& given, const std::vector<Given>& reference, int training_year)
{
    recommend::Tables tables;
    fill(tables, given);
    if (!tables.providers) tables.providers = value_of(table::read("dpo_organisations.csv", catalogue::bundled_file("dpo_organisations")));
    catalogue::ReferenceTables lists;
    fill(lists, reference);
    std::optional<Expected<FromTables, Refusals>> read;
    {
        py::gil_scoped_release release;
        if (reference.empty()) {
            read.emplace(recommend::read_region(tables, catalogue::bundled(), training_year));
        } else if (auto own = catalogue::read_reference(lists, catalogue::bundled().lists()); own) {
            read.emplace(recommend::read_region(tables, *own, training_year));
        } else {
            read.emplace(own.error());
        }
    }
    if (!*read) raise(read->error());
    const auto& people = tables.people ? tables.people : tables.staff;
    return std::make_unique<Region>(std::move(*read).value(), people ? std::string{people->name()} : std::string{});
}

std::string policy(const std::string& name)
{
    const Policy known = Policy::chelyabinsk_2023();
    if (name != known.code) raise(Failure{code::bad_policy, {{"policy", name}, {"known", known.code}}, "policy"});
    return codec::to_json(known);
}

void refuse(const std::string& name, const std::string& kind, const std::map<std::string, std::variant<std::int64_t, std::string>>& facts,
            const std::string& at)
{
    for (const Code* one : code::refusals) {
        if (one->name != name || (!kind.empty() && one->en.find('{' + kind + '}') == std::string_view::npos)) continue;
        Facts told;
        for (const auto& [fact, value] : facts)
            std::visit([&](const auto& it) { told.push_back({fact, it}); }, value);
        raise(Failure{*one, std::move(told), at});
    }
    throw py::key_error(name);
}

}  // namespace

void bind_recommend(py::module_& module)
{
    py::class_<Region>(module, "Region", "People and offers of tables that were read and matched.")
        .def("reports", &Region::reports)
        .def_property_readonly("faulty", &Region::faulty)
        .def("raise_faults", &Region::raise_faults)
        .def_property_readonly("people", &Region::people)
        .def_property_readonly("offers", &Region::offers)
        .def("recommend", &Region::recommend, py::arg("policy"), py::arg("today"), py::kw_only(), py::arg("explain") = false,
             py::arg("progress") = py::none())
        .def("explain", &Region::explain, py::arg("policy"), py::arg("today"), py::arg("person"), py::arg("offer"), py::kw_only(),
             py::arg("english") = false)
        .def("why_not", &Region::why_not, py::arg("policy"), py::arg("today"), py::arg("person"), py::arg("offer"));
    module.def("print_report",
               [](const std::string& json, bool english) {
                   return table::print(value_of(codec::from_json<table::Report>(json)), english ? Language::en : Language::ru);
               },
               py::arg("report"), py::kw_only(), py::arg("english") = false, "The page an operator reads of a file's report.");
    module.def("read_region", &read_region, py::arg("tables"), py::arg("reference"), py::arg("training_year"));
    module.def("policy", &policy, py::arg("name"), "A policy that the library knows by name. JSON.");
    module.def("checked_policy", [](const std::string& json) { return codec::to_json(policy_of(json)); }, py::arg("json"),
               "The policy with every default filled in. JSON.");
    module.def("refuse", &refuse, py::arg("code"), py::arg("about"), py::arg("facts"), py::arg("at"), "Raises a refusal of the package's own.");
}

}  // namespace marshrut::python
