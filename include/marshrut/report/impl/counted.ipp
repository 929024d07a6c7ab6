// SPDX-License-Identifier: MIT
#include <marshrut/report/counted.hpp>
#include <marshrut/report/words.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace marshrut::report {

namespace {

Figure without_people(const Figure& figure) { return {figure.numerator, figure.denominator}; }

std::vector<OrganisationStandings> organisations(const std::vector<monitoring::OrganisationFigures>& counted, const NameOf& name_of)
{
    std::vector<OrganisationStandings> all;
    for (const monitoring::OrganisationFigures& one : counted) all.push_back({name_of(one.organisation), standings_of(one.with_units)});
    std::ranges::stable_sort(all, {}, &OrganisationStandings::name);
    return all;
}

}  // namespace

std::optional<Halves> Halves::parse(std::string_view text)
{
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error != std::errc{} || whole < -1000 || whole > 1000) return std::nullopt;
    const std::string_view rest{end, static_cast<std::size_t>(text.data() + text.size() - end)};
    if (rest.empty() || rest == ".0" || rest == ",0") return Halves{whole * 2};
    if (rest == ".5" || rest == ",5") return Halves{whole * 2 + (text.starts_with('-') ? -1 : 1)};
    return std::nullopt;
}

std::string Halves::print() const
{
    const std::int64_t size = halves < 0 ? -halves : halves;
    return (halves < 0 ? "-" : "") + std::to_string(size / 2) + (size % 2 != 0 ? ".5" : "");
}

std::span<const table::Column> MapPlace::columns()
{
    using table::Need;
    static constexpr std::array<table::Column, 5> columns{{{"code", {}, Need::filled},
                                                           {"name_ru", {}, Need::filled},
                                                           {"short3", {}, Need::filled},
                                                           {"hex_x", {}, Need::filled},
                                                           {"hex_y", {}, Need::filled}}};
    return columns;
}

Standings standings_of(const monitoring::LevelFigures& counted)
{
    const monitoring::ProgressFigures& far = counted.progress;
    return {.coverage_year = without_people(counted.coverage.year),
            .coverage_three_years = without_people(counted.coverage.cycle),
            .enrolled = without_people(counted.selection.enrolled),
            .formal = without_people(counted.selection.formal),
            .informal = without_people(counted.selection.informal),
            .steps = {.formed = far.formed,
                      .selected = far.selected.numerator,
                      .confirmed = far.confirmed.numerator,
                      .in_training = far.in_training.numerator,
                      .realised = far.realised.numerator,
                      .realised_full = far.realised_full.numerator,
                      .expired = static_cast<std::int64_t>(far.expired.size()),
                      .expelled = static_cast<std::int64_t>(far.expelled.size())}};
}

Overview overview_of(const monitoring::RegionFigures& counted, std::span<const MapPlace> places, const NameOf& name_of,
                     const ReportHeading& heading)
{
    Overview made{.region = heading.region,
                  .as_of = heading.as_of,
                  .training_year = heading.training_year,
                  .figures = standings_of(counted.figures),
                  .municipalities = {},
                  .state_organisations = organisations(counted.state_organisations, name_of),
                  .norm_per_mille = heading.norm_per_mille};
    for (const MapPlace& place : places) {
        MunicipalityStandings one{place.name_ru, place.short3, place.hex_x.halves, place.hex_y.halves, {}, {}};
        const auto found = std::ranges::find(counted.municipalities, place.code, &monitoring::MunicipalityFigures::municipality);
        if (found != counted.municipalities.end()) {
            one.figures = standings_of(found->figures);
            one.organisations = organisations(found->organisations, name_of);
        }
        made.municipalities.push_back(std::move(one));
    }
    for (const monitoring::MunicipalityFigures& one : counted.municipalities)
        if (std::ranges::find(places, one.municipality, &MapPlace::code) == places.end())
            made.municipalities.push_back({.name = one.municipality.empty() ? std::string{words::absent} : one.municipality,
                                           .figures = standings_of(one.figures),
                                           .organisations = organisations(one.organisations, name_of)});
    return made;
}

}  // namespace marshrut::report
