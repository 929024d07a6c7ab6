// SPDX-License-Identifier: MIT
#include <marshrut/report/counted.hpp>
#include <marshrut/report/in_order.hpp>
#include <marshrut/report/words.hpp>

#include <algorithm>

namespace marshrut::report {

namespace {

Figure without_people(const Figure& figure) { return {figure.numerator, figure.denominator}; }

std::vector<OrganisationStandings> organisations(const std::vector<monitoring::OrganisationFigures>& counted, const NameOf& name_of)
{
    std::vector<OrganisationStandings> all;
    for (const monitoring::OrganisationFigures& one : counted) all.push_back({name_of(one.organisation), standings_of(one.with_units)});
    put_in_order(all, [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

}  // namespace

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

Overview overview_of(const monitoring::RegionFigures& counted, std::span<const Municipality> list, const NameOf& name_of,
                     const ReportHeading& heading)
{
    Overview made{.region = heading.region,
                  .as_of = heading.as_of,
                  .training_year = heading.training_year,
                  .figures = standings_of(counted.figures),
                  .municipalities = {},
                  .state_organisations = organisations(counted.state_organisations, name_of),
                  .norm_per_mille = heading.norm_per_mille};
    for (const Municipality& place : list) {
        MunicipalityStandings one{place.name_ru, place.hex_x && place.hex_y ? place.short_name : "", place.hex_x.value_or(0), place.hex_y.value_or(0), {}, {}};
        const auto found = std::ranges::find(counted.municipalities, place.code, &monitoring::MunicipalityFigures::municipality);
        if (found != counted.municipalities.end()) {
            one.figures = standings_of(found->figures);
            one.organisations = organisations(found->organisations, name_of);
        }
        made.municipalities.push_back(std::move(one));
    }
    for (const monitoring::MunicipalityFigures& one : counted.municipalities)
        if (std::ranges::find(list, one.municipality, &Municipality::code) == list.end())
            made.municipalities.push_back({.name = one.municipality.empty() ? std::string{words::absent} : one.municipality,
                                           .figures = standings_of(one.figures),
                                           .organisations = organisations(one.organisations, name_of)});
    return made;
}

}  // namespace marshrut::report
