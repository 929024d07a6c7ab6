// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/table/csv.hpp>

#include <utility>

namespace marshrut::catalogue {

/// Made at build time from examples/data/reference: name and bytes, ended by a nameless one.
extern const std::pair<std::string_view, std::string_view> bundled_files[];

std::string_view bundled_file(std::string_view name)
{
    for (const auto* one = bundled_files; !one->first.empty(); ++one)
        if (one->first == name) return one->second;
    return {};
}

const Reference& bundled()
{
    static const Reference reference = [] {
        const auto list = [](std::string_view name) { return table::read(std::string{name} + ".csv", bundled_file(name)).value(); };
        return read_reference({.areas = list("areas"),
                               .indicators = list("indicators"),
                               .categories = list("categories"),
                               .positions = list("positions"),
                               .position_aliases = list("position_aliases"),
                               .subjects = list("subjects"),
                               .municipalities = list("municipalities"),
                               .organisation_kinds = list("organisation_kinds")})
            .value();
    }();
    return reference;
}

}  // namespace marshrut::catalogue
